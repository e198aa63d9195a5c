"""What each operation does with a request: which items, in which order, on which page; pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from awslists._listings.listing import Listing
from awslists.lookoutvision.model_packaging_jobs import (
    ListModelPackagingJobs,
    ModelPackagingJobMetadata,
)
from awslists.sagemaker.image_versions import ImageVersion, ListImageVersions
from awslists.sagemaker.images import Image, ListImages
from awslists.sagemaker.model_packages import (
    ListModelPackages,
    ModelPackageSummary,
    ModelPackageType,
)
from awslists.testing._emulator.account import BEGINNING, Account
from awslists.testing._emulator.behaviour import Behaviour, Bound, bounds, created, modified
from awslists.testing._emulator.sorted_items import Position, Walk, Walks
from awslists.testing._server.messages import RefusalError

__all__ = ["OPERATIONS", "EmulatedOperation", "page"]


@dataclass(frozen=True, slots=True)
class EmulatedOperation:
    """How the service answers one operation.

    Attributes:
        listing: Our declaration of it, for its names.
        sources: What of the account the items come from.
        groups: Makes of the sources the items that a request can be about, as groups.
        group: The group that a request is about.
        missing: Refuses a request about a group that there is not; None: it is empty.
        identity: What tells one item from another.
        sort_keys: What items can be sorted by, the default first.
        default_order: The documented default of SortOrder.
        default_page: The documented default of MaxResults.
        filters: The parameters that are applied after a page is cut, as SageMaker does.
        inclusive: Whether time bounds include the moment itself.
    """

    listing: type[Listing[Any]]
    sources: Callable[[Account], tuple[Collection[Any], ...]]
    groups: Callable[..., Mapping[Hashable, Iterable[Any]]]
    group: Callable[[Mapping[str, Any]], Hashable]
    missing: Callable[[Hashable], RefusalError] | None
    identity: Callable[[Any], str]
    sort_keys: Mapping[str, Callable[[Any], Any]]
    default_order: str
    default_page: int
    filters: Mapping[str, Callable[[Any, Any], bool]]
    inclusive: bool = True

    def walks(self, account: Account) -> Walks:
        """The walks through an account, to be kept between requests."""
        return Walks(lambda: self.sources(account), self.groups, self.identity)


def page(
    operation: EmulatedOperation,
    walks: Walks,
    behaviour: Behaviour,
    parameters: Mapping[str, Any],
    start: Position | None,
) -> tuple[list[Any], Position | None]:
    """The items of the page that starts behind a position, and where it ends if more follow."""
    sort_by = parameters.get("SortBy", next(iter(operation.sort_keys)))
    walk = _walk(operation, walks, operation.group(parameters), sort_by)
    asked = list(bounds(parameters, behaviour, inclusive=operation.inclusive))
    early, late = ([], asked) if behaviour.walks_whole_list else (asked, [])
    backwards = parameters.get("SortOrder", operation.default_order).upper() == "DESCENDING"
    indices = _indices(walk, early, operation.sort_keys[sort_by], start, backwards)
    size = parameters.get("MaxResults", operation.default_page)
    found = list(islice(indices, size + 1))
    kept = [
        item
        for item in (walk.items[index] for index in found[:size])
        if _is_within(item, late) and _passes(operation, parameters, item)
    ]
    return kept, walk.position(found[size - 1]) if len(found) > size else None


def _walk(operation: EmulatedOperation, walks: Walks, group: Hashable, sort_by: str) -> Walk:
    """The walk through a group; an empty one without such a group, if that is no error."""
    key = operation.sort_keys[sort_by]
    walk = walks.get(group, sort_by, key)
    if walk is None and operation.missing:
        raise operation.missing(group)
    return walk or Walk((), key, operation.identity)


def _indices(
    walk: Walk,
    asked: Sequence[Bound],
    key: Callable[[Any], Any],
    start: Position | None,
    backwards: bool,
) -> Iterator[int]:
    """Which items of a walk, in order, lie within time bounds and behind a position."""
    low, high = 0, len(walk.items)
    for bound in asked:
        if bound.clock is key and bound.is_after:
            low = walk.first(bound.is_reached)
        elif bound.clock is key:
            high = walk.first(bound.is_reached)
    if start is not None and backwards:
        high = min(high, walk.before(start))
    elif start is not None:
        low = max(low, walk.up_to(start))
    others = [bound for bound in asked if bound.clock is not key]
    indices = reversed(range(low, high)) if backwards else iter(range(low, high))
    return (index for index in indices if _is_within(walk.items[index], others))


def _is_within(item: Any, asked: Iterable[Bound]) -> bool:
    return all(bound.admits(bound.clock(item)) for bound in asked)


def _passes(operation: EmulatedOperation, parameters: Mapping[str, Any], item: Any) -> bool:
    return all(
        accepts(item, parameters[name])
        for name, accepts in operation.filters.items()
        if name in parameters
    )


def _versions_by_image(
    images: Iterable[Image], versions: Iterable[ImageVersion]
) -> dict[Hashable, list[ImageVersion]]:
    groups: dict[Hashable, list[ImageVersion]] = {image.image_name: [] for image in images}
    names: dict[str, set[str]] = {}
    for image in images:
        names.setdefault(image.image_arn, set()).add(image.image_name)
    for version in versions:
        for name in names.get(version.image_arn, ()):
            groups[name].append(version)
    return groups


def _no_image(name: Hashable) -> RefusalError:
    return RefusalError("ResourceNotFound", f"No Image with the name {name} exists.")


def _packages_by_group_or_type(
    packages: Iterable[ModelPackageSummary],
) -> dict[Hashable, list[ModelPackageSummary]]:
    groups: dict[Hashable, list[ModelPackageSummary]] = {}
    for package in packages:
        versioned = package.model_package_version is not None
        kind = ModelPackageType.VERSIONED if versioned else ModelPackageType.UNVERSIONED
        own = ("group", package.model_package_group_name)
        for group in (own, ("type", kind), ("type", ModelPackageType.BOTH)):
            groups.setdefault(group, []).append(package)
    return groups


def _group_or_type(parameters: Mapping[str, Any]) -> Hashable:
    group = parameters.get("ModelPackageGroupName", "").rpartition("/")[2]
    kind = parameters.get("ModelPackageType", ModelPackageType.UNVERSIONED)
    return ("group", group) if group else ("type", kind)


def _jobs_by_project(
    projects: Iterable[str], jobs: Iterable[ModelPackagingJobMetadata]
) -> dict[Hashable, list[ModelPackagingJobMetadata]]:
    groups: dict[Hashable, list[ModelPackagingJobMetadata]] = {name: [] for name in projects}
    for job in jobs:
        if job.project_name in groups:
            groups[job.project_name].append(job)
    return groups


def _no_project(name: Hashable) -> RefusalError:
    message = f"The project {name} could not be found."
    return RefusalError("ResourceNotFoundException", message, 404)


def _name_of_package(package: ModelPackageSummary) -> str:
    return package.model_package_name or package.model_package_group_name or ""


OPERATIONS = {
    emulated.listing.operation: emulated
    for emulated in (
        EmulatedOperation(
            listing=ListImages,
            sources=lambda account: (account.images,),
            groups=lambda images: {"all": images},
            group=lambda _: "all",
            missing=None,
            identity=lambda image: image.image_name,
            sort_keys={
                "CREATION_TIME": created,
                "LAST_MODIFIED_TIME": modified,
                "IMAGE_NAME": lambda image: image.image_name,
            },
            default_order="DESCENDING",
            default_page=10,
            filters={"NameContains": lambda image, part: part in image.image_name},
        ),
        EmulatedOperation(
            listing=ListImageVersions,
            sources=lambda account: (account.images, account.image_versions),
            groups=_versions_by_image,
            group=lambda parameters: parameters["ImageName"],
            missing=_no_image,
            identity=lambda version: f"{version.version:012}",
            sort_keys={
                "CREATION_TIME": created,
                "LAST_MODIFIED_TIME": modified,
                "VERSION": lambda version: version.version,
            },
            default_order="DESCENDING",
            default_page=10,
            filters={},
        ),
        EmulatedOperation(
            listing=ListModelPackages,
            sources=lambda account: (account.model_packages,),
            groups=_packages_by_group_or_type,
            group=_group_or_type,
            missing=None,
            identity=lambda package: package.model_package_arn,
            sort_keys={"CreationTime": created, "Name": _name_of_package},
            default_order="Ascending",
            default_page=10,
            filters={
                "NameContains": lambda package, part: part in _name_of_package(package),
                "ModelApprovalStatus": lambda package, status: (
                    package.model_approval_status == status
                ),
            },
            inclusive=False,
        ),
        EmulatedOperation(
            listing=ListModelPackagingJobs,
            sources=lambda account: (account.projects, account.model_packaging_jobs),
            groups=_jobs_by_project,
            group=lambda parameters: parameters["ProjectName"],
            missing=_no_project,
            identity=lambda job: job.job_name or "",
            sort_keys={"CreationTimestamp": lambda job: job.creation_timestamp or BEGINNING},
            default_order="DESCENDING",
            default_page=100,
            filters={},
        ),
    )
}
