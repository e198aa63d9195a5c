"""check_service_model reports where the items are, and what a declaration lacks."""

from __future__ import annotations

from awslists import Image, ItemModel, ListImages, Listing, ListModelPackages
from awslists.testing import check_service_model
from tests.helpers.sentences import sentences


class Elsewhere(ListImages, service="sagemaker", operation="ListImages", items="ImageList"):
    pass


class MustBeThere(
    ListImages, service="sagemaker", operation="ListImages", items="Images", items_required=True
):
    pass


class NeedNotBeThere(
    ListModelPackages,
    service="sagemaker",
    operation="ListModelPackages",
    items="ModelPackageSummaryList",
):
    pass


class Aliases(
    Listing[Image],
    service="sagemaker",
    operation="ListAliases",
    items="SageMakerImageVersionAliases",
):
    pass


class Results(Listing[Image], service="athena", operation="GetQueryResults", items="Rows"):
    pass


def test_items_that_are_elsewhere_or_something_else_are_reported() -> None:
    assert check_service_model(Elsewhere) == [
        "Elsewhere: the service model has no list ImageList in the response; its lists: 'Images'"
    ]
    assert check_service_model(MustBeThere) == sentences("""
        MustBeThere: the service model does not require Images in the response, the declaration
            says items_required=True
    """)
    assert check_service_model(NeedNotBeThere) == sentences("""
        NeedNotBeThere: the service model requires ModelPackageSummaryList in the response, the
            declaration says items_required=False
    """)
    assert check_service_model(Aliases)[-1:] == sentences("""
        Aliases, an item: the service model has a string, the declaration a structure
    """)
    assert check_service_model(Results)[-1:] == sentences("""
        Results: the service model has no list Rows in the response; its lists: 'ResultSet.Rows',
            'ResultSet.ResultSetMetadata.ColumnInfo'
    """)


# --- From nothing to a declaration --------------------------------------------------------------


class Group(ItemModel):
    pass


class Groups(
    Listing[Group],
    service="sagemaker",
    operation="ListModelPackageGroups",
    items="ModelPackageGroupSummaryList",
    items_required=True,
):
    pass


def test_an_empty_declaration_is_reported_all_that_it_lacks() -> None:
    told = check_service_model(Groups)
    parameters = [sentence for sentence in told if "the parameter" in sentence]
    members = [sentence for sentence in told if sentence.startswith("Group:")]
    assert [lacks.partition("lacks ")[2] for lacks in parameters] == sentences("""
        creation_time_after, a timestamp
        creation_time_before, a timestamp
        cross_account_filter_option, a string, one of 'SameAccount', 'CrossAccount'
        name_contains, a string
        sort_by, a string, one of 'Name', 'CreationTime'
        sort_order, a string, one of 'Ascending', 'Descending'
    """)
    lacking = [lacks.partition("lacks ")[2] for lacks in members]
    assert [lacks for lacks in lacking if not lacks.startswith("managed_")] == sentences("""
        creation_time, a timestamp, required
        model_package_group_arn, a string, required
        model_package_group_description, a string
        model_package_group_name, a string, required
        model_package_group_status, a string, required, one of 'Pending', 'InProgress', 'Completed',
            'Failed', 'Deleting', 'DeleteFailed'
    """)


class Table(ItemModel):
    pass


class Databases(Listing[Table], service="glue", operation="GetTables", items="TableList"):
    pass


def test_what_lists_and_maps_are_of_is_reported() -> None:
    told = [sentence.partition("lacks ")[2] for sentence in check_service_model(Databases)]
    assert "parameters, a map of strings" in told
    assert "partition_keys, a list of structures" in told
