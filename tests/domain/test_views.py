"""What a view may not see is never read."""

from facilitator.domain.views import Private, View, may_see


def test_contacts_are_the_teams_alone() -> None:
    assert [view for view in View if may_see(view, Private.CONTACT)] == [View.TEAM]


def test_access_needs_are_for_those_who_act_on_them() -> None:
    assert {view for view in View if may_see(view, Private.ACCESS)} == {View.DOOR, View.ACCESS_LEAD, View.TEAM}


def test_a_view_says_in_words_what_it_does_not_show() -> None:
    assert {view.label: view.does_not_show for view in View} == {
        "Door": "e-mail addresses and phone numbers",
        "Scribe": "e-mail addresses, phone numbers and access needs",
        "Facilitator": "e-mail addresses, phone numbers and access needs",
        "Access lead": "e-mail addresses and phone numbers",
        "Team": "",
    }
