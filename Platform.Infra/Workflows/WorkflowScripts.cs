using System.Reflection;

namespace Platform.Workflows;

/// <summary>The scripts of steps, which are part of the assembly.</summary>
public static class WorkflowScripts
{
    /// <summary>Functions for calls to the API server; in front of each script whose step has permissions.</summary>
    public const string ApiFunctions = "kubernetes-api.sh";

    /// <summary>Functions that ask Argo CD's applications.</summary>
    public const string ApplicationFunctions = "applications.sh";

    /// <summary>Functions that keep what drills measure.</summary>
    public const string DrillFunctions = "drill-results.sh";

    /// <summary>Functions that ask the deployment calendar.</summary>
    public const string FreezeFunctions = "freeze.sh";

    /// <summary>Functions that check what people type.</summary>
    public const string NameFunctions = "names.sh";

    private const string Prefix = "Platform.Workflows.Scripts.";

    /// <summary>Names of all scripts, in ordinal order.</summary>
    public static IEnumerable<string> Names => typeof(WorkflowScripts).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .Order(StringComparer.Ordinal);

    /// <summary>Whether there is a script.</summary>
    /// <param name="name">Its file.</param>
    /// <returns>True where there is one.</returns>
    public static bool Has(string name) => Names.Contains(name, StringComparer.Ordinal);

    /// <summary>What a step runs: its script, behind the functions that it can use.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The text, with line feeds only.</returns>
    public static string Source(ScriptStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        string[] api = step.Permissions.IsEmpty ? [] : [ApiFunctions];
        return string.Join('\n', api.Concat(step.Libraries).Append(step.Script).Select(Read));
    }

    /// <summary>The text of a script.</summary>
    /// <param name="name">Its file.</param>
    /// <returns>The text, with line feeds only.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)
            ?? throw new ArgumentException($"There is no script '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
