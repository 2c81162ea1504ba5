using System.Reflection;
using Platform.Workflows;

namespace Platform.Components.Governance.Windows;

/// <summary>What the reconciler runs; parts of the assembly.</summary>
public static class WindowScripts
{
    private const string Prefix = "Platform.Components.Governance.Windows.Scripts.";

    /// <summary>The reconciler's script, behind the functions for calls to the API server.</summary>
    public static string Reconcile => $"{WorkflowScripts.Read(WorkflowScripts.ApiFunctions)}\n{Read("reconcile.sh")}";

    /// <summary>The script that syncs again what a freeze denied.</summary>
    public static string Thaw => string.Join(
        '\n',
        WorkflowScripts.Read(WorkflowScripts.ApiFunctions),
        WorkflowScripts.Read(WorkflowScripts.FreezeFunctions),
        Read("thaw.sh"));

    /// <summary>The jq program that decides what holds.</summary>
    public static string Decision => Read("decision.jq");

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)
            ?? throw new ArgumentException($"There is no script '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
