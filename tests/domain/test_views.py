"""What a view may not see is never read."""

from facilitator.domain.views import Private, View, may_see


def test_contacts_are_the_teams_alone() -> None:
    assert [view for view in View if may_see(view, Private.CONTACT)] == [View.TEAM]


def test_access_needs_are_for_those_who_act_on_them() -> None:
    assert {view for view in View if may_see(view, Private.ACCESS)} == {View.DOOR, View.ACCESS_LEAD, View.TEAM}
