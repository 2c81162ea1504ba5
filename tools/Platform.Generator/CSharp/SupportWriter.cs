using Platform.Generator.Model;

namespace Platform.Generator.CSharp;

/// <summary>Writes the few internal classes that each package has once.</summary>
internal static class SupportWriter
{
    /// <summary>The attribute that ties a class to its token and to the provider's version.</summary>
    public static string ResourceTypeAttribute(PackageModel package)
    {
        var code = new CodeText(package.Source, package.Project);
        var name = package.ShortName + "ResourceTypeAttribute";
        code.Summary("Ties a resource class to its token, at the version of this package.");
        code.Block($"internal sealed class {name} : global::Pulumi.ResourceTypeAttribute", () =>
            code.Line($"public {name}(string type) : base(type, Utilities.Version) {{ }}"));
        return code.ToString();
    }

    /// <summary>The base class of Kubernetes kinds.</summary>
    public static string KubernetesResource(PackageModel package)
    {
        var code = new CodeText(package.Source, package.Project);
        code.Summary("A Kubernetes resource.");
        code.Block("public abstract class KubernetesResource : global::Pulumi.CustomResource", () =>
        {
            code.Line("internal KubernetesResource(");
            code.Indented(() =>
            {
                code.Line("string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)");
                code.Line(": base(type, name, args, options)");
            });
            code.Line("{");
            code.Line("}");
        });
        return code.ToString();
    }

    /// <summary>The version, and the reading of environment variables that arguments start with.</summary>
    public static string Utilities(PackageModel package)
    {
        var code = new CodeText(package.Source, package.Project);
        code.Summary("The version of the package, and where its defaults come from.");
        code.Block("internal static class Utilities", () =>
        {
            if (package.Version is { } version)
            {
                code.Summary("The provider version that resources ask for.");
                code.Line($"public static string Version => \"{version}\";");
                Environment(code);
            }
            else
            {
                BorrowedVersion(code);
            }
        });
        return code.ToString();
    }

    private static void BorrowedVersion(CodeText code)
    {
        code.Summary("The provider version that resources ask for: that of the Kubernetes package.");
        code.Line("public static string Version { get; } = (string)typeof(global::Pulumi.Kubernetes.Provider)");
        code.Indented(() =>
        {
            code.Line(".Assembly");
            code.Line(".GetType(\"Pulumi.Kubernetes.Utilities\", throwOnError: true)!");
            code.Line(".GetProperty(\"Version\")!");
            code.Line(".GetValue(null)!;");
        });
    }

    private static void Environment(CodeText code)
    {
        code.Line();
        code.Summary("The first of these variables that is set.");
        code.Block("public static string? GetEnv(params string[] names)", () =>
        {
            code.Block("foreach (var name in names)", () =>
                code.Block("if (System.Environment.GetEnvironmentVariable(name) is { } value)", () =>
                    code.Line("return value;")));
            code.Line("return null;");
        });
        code.Line();
        code.Summary("The first of these variables that is set, as a truth value; null where it is none.");
        code.Line("public static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch");
        code.Line("{");
        code.Indented(() =>
        {
            code.Line("\"1\" or \"t\" or \"T\" or \"true\" or \"TRUE\" or \"True\" => true,");
            code.Line("\"0\" or \"f\" or \"F\" or \"false\" or \"FALSE\" or \"False\" => false,");
            code.Line("_ => null,");
        });
        code.Line("};");
    }
}
