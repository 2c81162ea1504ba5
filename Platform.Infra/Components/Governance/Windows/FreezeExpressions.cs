using System.Collections.Immutable;
using Platform.Calendar;
using Platform.Policies;

namespace Platform.Components.Governance.Windows;

/// <summary>
/// What the policies on deployments share: which requests are deployments, and whether they are frozen. The state counts
/// until it expires, and the calendar's own moments count where the state is behind: so a reconciler that is dead neither
/// freezes for ever nor leaves a freeze out. No state, or one that nobody understands, is open.
/// </summary>
internal static class FreezeExpressions
{
    private const string Restarted = "kubectl.kubernetes.io/restartedAt";

    /// <summary>Whoever carries on what was begun, or puts back what was there, and never deploys by itself.</summary>
    public static ImmutableArray<string> Controllers { get; } =
    [
        "eks:addon-manager",
        "system:kube-controller-manager",
        "system:serviceaccount:argo-rollouts:argo-rollouts",
        "system:serviceaccount:flagger-system:flagger",
        "system:serviceaccount:keda:keda-operator",
        "system:serviceaccount:velero:velero",
        "system:serviceaccount:velero:velero-server",
    ];

    /// <summary>Which requests are deployments.</summary>
    /// <param name="allowRestarts">Whether <c>kubectl rollout restart</c> is none.</param>
    /// <returns>The conditions.</returns>
    public static ImmutableArray<PolicyExpression> Conditions(bool allowRestarts) =>
    [
        new("not-a-dry-run", "!request.?dryRun.orValue(false)"),
        new(
            "not-by-a-controller",
            $"""
            !(request.userInfo.username in [{string.Join(", ", Controllers.Select(name => $"'{name}'"))}])
            && !request.userInfo.username.startsWith('system:serviceaccount:kube-system:')
            && !request.userInfo.username.startsWith('system:node:')
            """),
        new("changes-what-runs", Changes(allowRestarts)),
    ];

    /// <summary>Whether deployments are frozen, and whether this one may pass all the same.</summary>
    public static ImmutableArray<PolicyExpression> Variables { get; } =
    [
        new("maps", $"resource.List('v1', 'configmaps', '{FreezeNames.Namespace}').items"),
        new("state", DataOf(FreezeNames.State)),
        new("plan", DataOf(FreezeNames.Calendar)),
        new("status", "variables.state[?'status'].orValue('')"),
        new("stateUntil", "variables.state[?'frozenUntil'].orValue('')"),
        new("openUntil", "variables.state[?'openUntil'].orValue('')"),
        new(
            "frozenByState",
            $"""
            variables.status == 'frozen' && (variables.stateUntil == ''
              || (variables.stateUntil.matches({MomentPattern.Cel}) && time.now() < timestamp(variables.stateUntil)))
            """),
        new(
            "openByHand",
            $"""
            variables.status == 'open' && variables.state[?'source'].orValue('') == 'manual'
              && variables.openUntil.matches({MomentPattern.Cel}) && time.now() < timestamp(variables.openUntil)
            """),
        new(
            "due",
            """
            variables.plan[?'intervals'].orValue('').split('\n').filter(line, line != ''
              && timestamp(line.split(' ')[0]) <= time.now() && time.now() < timestamp(line.split(' ')[1]))
            """),
        new(
            "frozen",
            """
            variables.frozenByState
              || (variables.status in ['open', 'frozen'] && variables.due.size() > 0 && !variables.openByHand)
            """),
        new(
            "until",
            """
            variables.frozenByState ? (variables.stateUntil == '' ? 'further notice' : variables.stateUntil)
              : variables.due.size() > 0 ? variables.due[0].split(' ')[2] : ''
            """),
        new(
            "reason",
            """
            variables.frozenByState ? variables.state[?'reason'].orValue('no reason is given')
              : variables.due.size() > 0 ? 'window ' + variables.due[0].split(' ')[3] : ''
            """),
        new("labelled", $"object.metadata.?labels[?'{FreezePolicies.BypassLabel}'].orValue('') == 'true'"),
        new("bypassReason", $"object.metadata.?annotations[?'{FreezePolicies.BypassReason}'].orValue('')"),
        new("bypassUntil", $"object.metadata.?annotations[?'{FreezePolicies.BypassUntil}'].orValue('')"),
        new(
            "bypass",
            $"""
            variables.labelled && variables.bypassReason != '' && variables.bypassUntil.matches({MomentPattern.Cel})
              && time.now() < timestamp(variables.bypassUntil)
            """),
    ];

    private static string DataOf(string name) =>
        $"variables.maps.filter(map, map.metadata.name == '{name}')[?0].?data.orValue({{}})";

    private static string Changes(bool allowRestarts)
    {
        const string ofCronJob = "object.spec.jobTemplate != oldObject.spec.jobTemplate";
        const string ofRollout =
            "object.spec.?workloadRef.orValue({}) != oldObject.spec.?workloadRef.orValue({})";
        var ofOthers = allowRestarts ? Template : "object.spec.?template.orValue({}) != oldObject.spec.?template.orValue({})";
        return $"""
            request.operation == 'CREATE' || (
              object.kind == 'CronJob' ? {ofCronJob} :
              ({ofRollout}) || ({ofOthers}))
            """;
    }

    // All of the template but the annotation that a restart sets.
    private const string Template =
        $"""
        object.spec.?template.?spec.orValue({"{}"}) != oldObject.spec.?template.?spec.orValue({"{}"})
        || object.spec.?template.?metadata.?labels.orValue({"{}"}) != oldObject.spec.?template.?metadata.?labels.orValue({"{}"})
        || object.spec.?template.?metadata.?annotations.orValue({"{}"}).exists(key, key != '{Restarted}'
          && object.spec.template.metadata.annotations[key]
            != oldObject.spec.?template.?metadata.?annotations[?key].orValue(''))
        || oldObject.spec.?template.?metadata.?annotations.orValue({"{}"}).exists(key, key != '{Restarted}'
          && !(key in object.spec.?template.?metadata.?annotations.orValue({"{}"})))
        """;
}
