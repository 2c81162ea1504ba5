namespace Platform.Configuration;

/// <summary>Key <c>platform:deployment</c>: the deployment's identity.</summary>
public sealed record DeploymentConfig
{
    /// <summary>
    /// Prefix of every AWS name, as in <c>&lt;id&gt;-velero-backups</c>: lower case, digits and hyphens.
    /// </summary>
    [DeploymentId]
    public required string Id { get; init; }

    /// <summary>
    /// DNS domain under which the platform's own host names live, such as <c>platform.example.com</c>.
    /// </summary>
    [DomainName]
    public required string Domain { get; init; }

    /// <summary>Which environment this is; defaults and guards depend on it.</summary>
    public required DeploymentEnvironment Environment { get; init; }
}

/// <summary>The environments that defaults and guards know.</summary>
public enum DeploymentEnvironment
{
    /// <summary>A cluster on somebody's own machine, with no AWS behind it.</summary>
    Local,

    /// <summary>Development: may be thrown away.</summary>
    Dev,

    /// <summary>Staging: as production, smaller.</summary>
    Staging,

    /// <summary>Production.</summary>
    Prod,
}
