from facilitator.domain.editions import Edition


def test_an_edition_is_for_everybody_or_for_the_team() -> None:
    assert [edition.value for edition in Edition] == ["published", "internal"]
