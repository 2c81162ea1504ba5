using System.Collections.Immutable;
using System.Text;
using Platform.Configuration;
using Platform.Policies;

namespace Platform.Tests.Policies;

/// <summary><c>docs/policies.md</c>: every policy, with what happens in each environment.</summary>
internal static class PolicyPage
{
    private const string Head = """
        # Policies

        What Kyverno asks of objects, makes and changes (`policies.kyverno.io/v1`). The page is generated from the policies.
        What happens to an object that does not pass depends on the environment; `platform:governance.policies.actions`
        changes it for one policy. `platform render` writes each policy with its examples as a suite for `kyverno test`.


        """;

    /// <summary>The page.</summary>
    public static string Render(ImmutableArray<Policy> policies)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        page.Append("| policy | what | local, dev | staging | prod |\n|---|---|---|---|---|\n");
        foreach (var policy in policies)
        {
            page.Append($"| [{policy.Name}](#{policy.Name}) | {policy.Title} | {Action(policy, DeploymentEnvironment.Dev)} ");
            page.Append($"| {Action(policy, DeploymentEnvironment.Staging)} | {Action(policy, DeploymentEnvironment.Prod)} |\n");
        }

        page.Append($"\nNamespaces that are left alone: {List(ExemptNamespaces.Names)}, those of the stack's operators, and\n");
        page.Append("`platform:governance.policies.exemptNamespaces`.\n");
        foreach (var policy in policies)
        {
            Append(page, policy);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Policy policy)
    {
        page.Append($"\n## {policy.Name}\n\n{policy.Title}. {policy.Why}\n\n");
        page.Append($"- Looks at: {List(policy.Match.Resources.SelectMany(rule => rule.Names).Distinct(StringComparer.Ordinal))}\n");
        foreach (var rule in Rules(policy.Body))
        {
            page.Append($"- Says: {rule.Message}\n");
        }

        foreach (var grant in policy.Grants)
        {
            var verbs = string.Join(", ", grant.Verbs);
            page.Append($"- Needs, for the {grant.Controller.ToString().ToLowerInvariant()} controller: {verbs} ");
            page.Append($"{List(grant.Resources)}, to {grant.Reason}\n");
        }

        foreach (var (result, title) in Results)
        {
            var names = policy.Examples.Where(one => one.Expected == result).Select(one => one.Name).ToList();
            page.Append(names.Count == 0 ? "" : $"- {title}: {string.Join(", ", names)}\n");
        }
    }

    private static ImmutableArray<(ExampleResult Result, string Title)> Results =>
    [
        (ExampleResult.Pass, "Examples that pass"), (ExampleResult.Fail, "that do not"),
        (ExampleResult.Skip, "that are not looked at"),
    ];

    private static ImmutableArray<PolicyRule> Rules(PolicyBody body) => body switch
    {
        PolicyBody.Validating validating => validating.Rules,
        PolicyBody.Images images => images.Rules,
        _ => [],
    };

    private static string Action(Policy policy, DeploymentEnvironment environment) => policy.Body switch
    {
        PolicyBody.Validating body => string.Join(", ", body.Actions.In(environment)),
        PolicyBody.Images body => string.Join(", ", body.Actions.In(environment)),
        PolicyBody.Generating => "makes",
        _ => "changes",
    };

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
