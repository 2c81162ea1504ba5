using Platform.Policies;
using Pulumi;

namespace Platform.Components.Governance;

/// <summary>The policies of a stack, as objects of Kyverno's, and what its controllers need for them.</summary>
public sealed class GovernancePolicies : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:governance:GovernancePolicies";

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Its options; they give the Kubernetes provider.</param>
    public GovernancePolicies(string name, GovernancePoliciesArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var made = new List<Resource>();
        foreach (var policy in args.Policies.OrderBy(policy => policy.Name, StringComparer.Ordinal))
        {
            var ground = new CustomResourceOptions { Parent = this, DependsOn = [.. args.After] };
            Resource[] after = [.. args.After, .. PolicyGrants.Create(name, policy, ground)];
            made.Add(Create($"{name}-{policy.Name}", policy, args, new() { Parent = this, DependsOn = after }));
        }

        Made = made;
        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["names"] = args.Policies.Select(policy => policy.Name).Order(StringComparer.Ordinal).ToArray(),
        });
    }

    /// <summary>The policies, in the order of their names.</summary>
    public IReadOnlyList<Resource> Made { get; }

    private static Resource Create(
        string logicalName, Policy policy, GovernancePoliciesArgs args, CustomResourceOptions options) =>
        policy.Body switch
        {
            PolicyBody.Validating body =>
                ValidatingPolicies.Create(logicalName, policy, body, args.Environment, options),
            PolicyBody.Generating body => GeneratingPolicies.Create(logicalName, policy, body, options),
            PolicyBody.Mutating body => MutatingPolicies.Create(logicalName, policy, body, options),
            PolicyBody.Images body => ImagePolicies.Create(logicalName, policy, body, args.Environment, options),
            _ => throw new ArgumentException($"The policy {policy.Name} is of an unknown kind.", nameof(policy)),
        };
}
