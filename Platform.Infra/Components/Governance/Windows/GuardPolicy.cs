using System.Collections.Immutable;
using Platform.Calendar;
using Platform.Policies;

namespace Platform.Components.Governance.Windows;

/// <summary>
/// Who writes which of the calendar's ConfigMaps: Pulumi the calendar, the reconciler the state, people the override, with
/// an end. Velero may put all of them back: what is old in them expires, or is written anew within five minutes.
/// </summary>
internal static class GuardPolicy
{
    private const string Reconciler = $"system:serviceaccount:{FreezeNames.Namespace}:{WindowNames.Reconciler}";

    private const string Account = "system:serviceaccount:";

    /// <summary>The policy.</summary>
    /// <param name="writers">Users who may write the calendar; none for all that are no service accounts.</param>
    public static Policy Of(ImmutableArray<string> writers) => new()
    {
        Name = FreezePolicies.Guard,
        Title = "The calendar's ConfigMaps are written by those whose they are",
        Why = "Whoever writes the state or the calendar decides when anybody deploys, and nobody would see that it was not the calendar.",
        Match = new PolicyMatch
        {
            Resources = [new("", "v1", ["configmaps"], ["CREATE", "UPDATE", "DELETE"])],
            Namespaces = [new(ExemptNamespaces.NameLabel, LabelOperator.In, [FreezeNames.Namespace])],
        },
        Conditions =
        [
            new(
                "not-put-back-or-cleaned-up",
                """
                !(request.userInfo.username in ['system:serviceaccount:velero:velero', 'system:serviceaccount:velero:velero-server',
                  'system:serviceaccount:kube-system:namespace-controller',
                  'system:serviceaccount:kube-system:generic-garbage-collector',
                  'system:serviceaccount:kube-system:root-ca-cert-publisher', 'system:kube-controller-manager'])
                """),
        ],
        Variables =
        [
            new("user", "request.userInfo.username"),
            new("name", "request.operation == 'DELETE' ? oldObject.metadata.name : object.metadata.name"),
            new("data", "request.operation == 'DELETE' ? {} : object.?data.orValue({})"),
            new("until", "variables.data[?'until'].orValue('')"),
            new("ends", $"variables.until.matches({MomentPattern.Cel})"),
        ],
        Body = new PolicyBody.Validating
        {
            Actions = PolicyActions.Everywhere(PolicyAction.Deny),
            InBackground = false,
            // An outage of Kyverno's must not keep the reconciler from ending a freeze.
            OpenOnFailure = true,
            Rules = [.. Rules(writers)],
        },
        Examples = GuardExamples.All,
    };

    private static IEnumerable<PolicyRule> Rules(ImmutableArray<string> writers) =>
    [
        new PolicyRule
        {
            Expression = $"variables.name != '{FreezeNames.State}' || variables.user == '{Reconciler}'",
            Message = $"Only the reconciler writes {FreezeNames.State}. Overrule it with {FreezeNames.Override}: see "
                + "platform freeze override.",
        },
        new PolicyRule
        {
            Expression = $"variables.user != '{Reconciler}' || variables.name == '{FreezeNames.State}'",
            Message = $"The reconciler writes {FreezeNames.State} and nothing else.",
        },
        new PolicyRule
        {
            Expression = writers.IsEmpty
                ? $"variables.name != '{FreezeNames.Calendar}' || !variables.user.startsWith('{Account}')"
                : $"variables.name != '{FreezeNames.Calendar}' || variables.user in [{string.Join(", ", writers.Order(StringComparer.Ordinal).Select(user => $"'{user}'"))}]",
            Message = $"{FreezeNames.Calendar} is Pulumi's: change platform:governance.calendar; name the user that Pulumi runs as in "
                + "its writers.",
        },
        new PolicyRule
        {
            Expression = $"variables.name != '{FreezeNames.Override}' || !variables.user.startsWith('{Account}')",
            Message = $"{FreezeNames.Override} is for people.",
        },
        Override(
            "variables.data[?'mode'].orValue('') in ['freeze', 'open'] && variables.ends",
            "An override has a mode, freeze or open, and an end in until, as 2026-12-25T18:00:00Z."),
        Override(
            "variables.data[?'by'].orValue('') != '' && variables.data[?'reason'].orValue('') != ''",
            "An override says who decided it, in by, and why, in reason."),
        Override(
            $"variables.data[?'mode'].orValue('') != 'open' || !variables.ends || timestamp(variables.until) <= time.now() + duration('{FreezeOverride.LongestOpen.TotalHours:0}h')",
            $"An override opens deployments for at most {FreezeOverride.LongestOpen.TotalHours:0} hours."),
    ];

    private static PolicyRule Override(string expression, string message) => new()
    {
        Expression = $"variables.name != '{FreezeNames.Override}' || request.operation == 'DELETE' || ({expression})",
        Message = message,
    };
}
