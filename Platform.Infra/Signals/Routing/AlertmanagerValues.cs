using System.Collections.Immutable;
using Platform.Manifests;

namespace Platform.Signals.Routing;

/// <summary>What routing adds to key <c>alertmanager</c> of the kube-prometheus-stack chart.</summary>
public sealed record AlertmanagerValues
{
    /// <summary>The service account of Alertmanager's pods, as the chart names it.</summary>
    public const string ServiceAccount = "kube-prometheus-stack-alertmanager";

    /// <summary>Value <c>config</c>: the whole configuration, with nothing secret in it.</summary>
    public required Dictionary<string, object> Config { get; init; }

    /// <summary>Value <c>templateFiles</c>: message templates by file name.</summary>
    public required ImmutableSortedDictionary<string, string> TemplateFiles { get; init; }

    /// <summary>Value <c>alertmanagerSpec.secrets</c>: Secrets that the receivers read files of.</summary>
    public required ImmutableArray<string> Secrets { get; init; }

    /// <summary>The values of a stack.</summary>
    /// <param name="plan">What routing is made from.</param>
    /// <returns>The values.</returns>
    public static AlertmanagerValues Of(RoutingPlan plan) => new()
    {
        Config = AlertmanagerConfiguration.Of(plan),
        TemplateFiles = MessageTemplates.Files,
        Secrets = ReceiverSecret.Of(plan).IsEmpty ? [] : [ReceiverSecret.SecretName],
    };

    /// <summary>The template files as a map for Helm values.</summary>
    /// <returns>A new map.</returns>
    public Dictionary<string, object> TemplateFileValues() =>
        HelmValues.Map([.. TemplateFiles.Select(file => (file.Key, (object?)file.Value))]);
}
