"""Docstrings of the classes in awslists.sagemaker that say more than botocore's model.

tools/declare_sagemaker.py writes them into the package. Add those of a class under its name.
"""

__all__ = ["DOCSTRINGS"]

DOCSTRINGS = {
    "ImageStatus": "The status of an image.",
    "ImageSortBy": "The field to sort images by.",
    "ImageSortOrder": "The order to sort images in.",
    "Image": """A SageMaker image: a set of versions, each of which is a container image.

Attributes:
    creation_time: When the image was created, in UTC.
    description: The description of the image.
    display_name: The name of the image as displayed.
    failure_reason: When a create, update or delete operation fails, the reason.
    image_arn: The ARN of the image.
    image_name: The name of the image.
    image_status: The status of the image; a status that AWS adds is a plain string.
    last_modified_time: When the image was last modified, in UTC.
""",
    "ListImages": """The images in an account, and their properties.

Follows https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListImages.html

Args:
    source: A `Session`, or an aiobotocore SageMaker client of your own, which stays open.
    creation_time_after: Only images created on or after this time (timezone-aware).
    creation_time_before: Only images created on or before this time (timezone-aware).
    last_modified_time_after: Only images modified on or after this time (timezone-aware).
    last_modified_time_before: Only images modified on or before this time (timezone-aware).
    max_results: Images per page, 1 to 100. The default is 100 (the service's own is 10).
    name_contains: Only images whose name contains this: 1 to 63 letters, digits, ``-``, ``.``
    next_token: Where to start: a token from a page or an error.
    sort_by: ``"CREATION_TIME"`` (default), ``"LAST_MODIFIED_TIME"`` or ``"IMAGE_NAME"``.
    sort_order: ``"DESCENDING"`` (default) or ``"ASCENDING"``.
    limit: Stop after this many images in total; 0 sends nothing.

Raises:
    InvalidRequestError: A parameter breaks a documented constraint.
    TypeError: `source` is neither a Session nor an aiobotocore client of SageMaker.

Examples:
    >>> async for image in ListImages(aws, name_contains="churn", sort_by="IMAGE_NAME"):
    ...     print(image.image_name, image.image_status, image.creation_time)
""",
    "ImageVersionStatus": "The status of an image version.",
    "ImageVersionSortBy": "The field to sort image versions by.",
    "ImageVersionSortOrder": "The order to sort image versions in.",
    "ImageVersion": """A version of a SageMaker image: an existing container image.

Attributes:
    creation_time: When the version was created, in UTC.
    failure_reason: When a create or delete operation fails, the reason.
    image_arn: The ARN of the image that the version is based on.
    image_version_arn: The ARN of the version.
    image_version_status: The status of the version; one that AWS adds is a plain string.
    last_modified_time: When the version was last modified, in UTC.
    version: The version number.
""",
    "ListImageVersions": """The versions of an image, and their properties.

Follows https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListImageVersions.html

Args:
    source: A `Session`, or an aiobotocore SageMaker client of your own, which stays open.
    image_name: The image to list the versions of: 1 to 63 letters and digits, with single
        ``-`` or ``.`` between them.
    creation_time_after: Only versions created on or after this time (timezone-aware).
    creation_time_before: Only versions created on or before this time (timezone-aware).
    last_modified_time_after: Only versions modified on or after this time (timezone-aware).
    last_modified_time_before: Only versions modified on or before this time
        (timezone-aware).
    max_results: Versions per page, 1 to 100. The default is 100 (the service's own is 10).
    next_token: Where to start: a token from a page or an error.
    sort_by: ``"CREATION_TIME"`` (default), ``"LAST_MODIFIED_TIME"`` or ``"VERSION"``.
    sort_order: ``"DESCENDING"`` (default) or ``"ASCENDING"``.
    limit: Stop after this many versions in total; 0 sends nothing.

Raises:
    InvalidRequestError: A parameter breaks a documented constraint.
    TypeError: `source` is neither a Session nor an aiobotocore client of SageMaker.

Examples:
    >>> newest = await ListImageVersions(aws, image_name="churn", sort_by="VERSION").first()
""",
    "ModelApprovalStatus": "The approval of a model for deployment.",
    "ModelPackageType": (
        "The model packages to list: those in model groups, those in none, or both."
    ),
    "ModelPackageSortBy": "The field to sort model packages by.",
    "SortOrder": "The order to sort in.",
    "ModelPackageStatus": "The overall status of a model package.",
    "ModelPackageRegistrationType": "How a model package was added to the registry.",
    "ModelLifeCycle": """The stage of a model package in its life cycle.

Attributes:
    stage: The current stage.
    stage_status: The status within the stage.
    stage_description: A description of the stage.
""",
    "ModelPackageSummary": """A model package of the registry.

Attributes:
    model_package_name: The name of the model package.
    model_package_group_name: The model group, if the model package is versioned.
    model_package_version: The version in the group, if the model package is versioned.
    model_package_arn: The ARN of the model package.
    model_package_description: A brief description.
    creation_time: When the model package was created, in UTC.
    model_package_status: The overall status; a status that AWS adds is a plain string.
    model_approval_status: Whether the model is approved; a status that AWS adds is a plain
        string.
    model_life_cycle: The stage of the model in its life cycle.
    model_package_registration_type: How it was added to the registry; a type that AWS adds is
        a plain string.
""",
    "ListModelPackages": """The model packages that have been created.

Follows https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelPackages.html

Without a type or a group, AWS lists only unversioned model packages: those that are in no model
group. Most registries have none of these.

Args:
    source: A `Session`, or an aiobotocore SageMaker client of your own, which stays open.
    creation_time_after: Only model packages created after this time (timezone-aware).
    creation_time_before: Only model packages created before this time (timezone-aware).
    max_results: Model packages per page, 1 to 100. The default is 100.
    name_contains: Only model packages whose name contains this: 1 to 63 letters, digits, ``-``
    model_approval_status: Only those ``"Approved"``, ``"Rejected"`` or
        ``"PendingManualApproval"``.
    model_package_group_name: Only model versions of this group: its name, or its ARN (1 to 170
        characters).
    model_package_type: ``"Unversioned"`` (default) for model packages in no group,
        ``"Versioned"`` for those in groups, or ``"Both"``.
    next_token: Where to start: a token from a page or an error.
    sort_by: ``"CreationTime"`` (default) or ``"Name"``.
    sort_order: ``"Ascending"`` (default) or ``"Descending"``.
    limit: Stop after this many model packages in total; 0 sends nothing.

Raises:
    InvalidRequestError: A parameter breaks a documented constraint.
    TypeError: `source` is neither a Session nor an aiobotocore client of SageMaker.

Examples:
    >>> async for package in ListModelPackages(aws, model_package_type="Versioned"):
    ...     print(package.model_package_group_name, package.model_package_version)
""",
}
