namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A resource that would land in whatever account or cluster is at hand.</summary>
    public static FindingCode NoProvider { get; } = Error("PLT3001", "Resource without an explicit provider");

    /// <summary>A resource that any version of its provider may create.</summary>
    public static FindingCode NoVersion { get; } = Error("PLT3002", "Resource without a version");

    /// <summary>A resource whose parent is missing or not registered.</summary>
    public static FindingCode UnknownParent { get; } = Error("PLT3003", "Parent missing or unknown");

    /// <summary>Two resources with one identity.</summary>
    public static FindingCode DuplicateUrn { get; } = Error("PLT3004", "Two resources with one URN");

    /// <summary>Two resources that are one object in the cluster.</summary>
    public static FindingCode DuplicateObject { get; } = Error("PLT3005", "One Kubernetes object registered twice");

    /// <summary>A Kubernetes name that is missing or that the API server refuses.</summary>
    public static FindingCode ObjectName { get; } = Error("PLT3006", "Kubernetes name missing or not allowed");

    /// <summary>An AWS resource where there is no AWS.</summary>
    public static FindingCode AwsInLocal { get; } = Error("PLT3007", "AWS resource in a local stack");

    /// <summary>An ARN that no resource of the stack's partition can have.</summary>
    public static FindingCode ForeignArn { get; } = Error("PLT3008", "ARN of another partition");

    /// <summary>A secret where anybody can read it.</summary>
    public static FindingCode ExposedSecret { get; } = Error("PLT3009", "Secret in a place that is no secret");

    /// <summary>Clear text that looks like a credential.</summary>
    public static FindingCode ClearCredential { get; } = Error("PLT3010", "Credential in clear text in a resource");

    /// <summary>A dependency on something that is not registered.</summary>
    public static FindingCode UnknownDependency { get; } = Error("PLT3011", "Dependency unknown");

    /// <summary>A custom resource that may be created before the API server knows its kind.</summary>
    public static FindingCode CustomResourceTooEarly { get; } = Error("PLT3012", "Custom resource before its definition");

    private static FindingCode[] GraphCodes() =>
    [
        NoProvider, NoVersion, UnknownParent, DuplicateUrn, DuplicateObject, ObjectName, AwsInLocal, ForeignArn,
        ExposedSecret, ClearCredential, UnknownDependency, CustomResourceTooEarly,
    ];
}
