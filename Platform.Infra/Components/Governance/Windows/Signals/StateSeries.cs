using Platform.Signals.Alerts;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>The state's series, for cases.</summary>
internal static class StateSeries
{
    public static InputSeries Of(
        string status, string source, string values, params ReadOnlySpan<(string Name, string Value)> labels)
    {
        var more = string.Concat(labels.ToArray().Select(label => $",label_fasti_sh_freeze_{label.Name}=\"{label.Value}\""));
        return new(
            $$"""kube_configmap_labels{namespace="platform-governance",configmap="deployment-freeze",label_fasti_sh_freeze_status="{{status}}",label_fasti_sh_freeze_source="{{source}}"{{more}}}""",
            values);
    }

    public static InputSeries In(string ns, string name, string status) => new(
        $$"""kube_configmap_labels{namespace="{{ns}}",configmap="{{name}}",label_fasti_sh_freeze_status="{{status}}",label_fasti_sh_freeze_override="{{status}}"}""",
        "1x60");
}
