namespace Pulumi.Testing;

/// <summary>What a test says about its deployment.</summary>
public class TestOptions
{
    /// <summary>The project's name; <c>project</c> where null.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The folder of the project.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The stack's name; <c>stack</c> where null.</summary>
    public string? StackName { get; set; }

    /// <summary>The organisation's name; <c>organization</c> where null.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>Whether the deployment is a preview; true where null.</summary>
    public bool? IsPreview { get; set; }
}
