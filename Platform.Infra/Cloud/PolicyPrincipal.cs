namespace Platform.Cloud;

/// <summary>Whom a statement is about.</summary>
/// <param name="Kind"><c>AWS</c>, <c>Service</c> or <c>Federated</c>; <c>*</c> for anyone.</param>
/// <param name="Id">The ARN or service name.</param>
public sealed record PolicyPrincipal(string Kind, string Id)
{
    /// <summary>Anyone, signed in or not; only for denials.</summary>
    public static PolicyPrincipal Anyone { get; } = new("*", "*");

    /// <summary>An account or a role.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <returns>The principal.</returns>
    public static PolicyPrincipal Aws(string arn) => new("AWS", arn);

    /// <summary>An AWS service.</summary>
    /// <param name="name">Its principal name, such as <c>pods.eks.amazonaws.com</c>.</param>
    /// <returns>The principal.</returns>
    public static PolicyPrincipal Service(string name) => new("Service", name);

    /// <summary>An identity provider.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <returns>The principal.</returns>
    public static PolicyPrincipal Federated(string arn) => new("Federated", arn);
}
