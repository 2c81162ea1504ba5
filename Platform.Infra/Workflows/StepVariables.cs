namespace Platform.Workflows;

/// <summary>Names that steps' values have in scripts, in Argo and in pods.</summary>
internal static class StepVariables
{
    /// <summary>Seconds until a script must have ended.</summary>
    public const string Timeout = "TIMEOUT_SECONDS";

    /// <summary>Address of the API server.</summary>
    public const string ApiServer = "API_SERVER";

    /// <summary>Folder with the token and the certificate authority for the API server.</summary>
    public const string ApiCredentials = "API_CREDENTIALS";

    /// <summary>Argo's name of an input, such as <c>backup-name</c> for <c>BACKUP_NAME</c>.</summary>
    /// <param name="variable">The variable.</param>
    public static string Parameter(string variable) => variable.Replace('_', '-').ToLowerInvariant();

    /// <summary>The variable that names an output's file.</summary>
    /// <param name="output">The output.</param>
    public static string OutputFile(string output) => $"OUTPUT_{output.Replace('-', '_').ToUpperInvariant()}";

    /// <summary>An output's file.</summary>
    /// <param name="output">The output.</param>
    public static string OutputPath(string output) => $"/tmp/output-{output}";
}
