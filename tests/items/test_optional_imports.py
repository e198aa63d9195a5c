"""Optional libraries that are missing or broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from awslists._support.optional_imports import import_optional


def test_a_missing_library_says_how_to_install_it() -> None:
    with pytest.raises(ImportError) as caught:
        import_optional("nolibrary.part", "fancy", "this")
    assert str(caught.value) == "this needs nolibrary: pip install 'awslists[fancy]'"
    assert caught.value.name == "nolibrary"


def test_a_missing_import_of_the_library_itself_is_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.joinpath("brokenlibrary.py").write_text("import somethingelse")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="No module named 'somethingelse'"):
        import_optional("brokenlibrary", "fancy", "this")


def test_a_submodule_is_imported() -> None:
    assert import_optional("os.path", "fancy", "this").join("a", "b") == str(Path("a", "b"))
