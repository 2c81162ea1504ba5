using Platform.Generator.Model;

namespace Platform.Generator.CSharp;

/// <summary>Writes the options that a resource class brings by itself, merged with the caller's.</summary>
internal static class ResourceOptionsWriter
{
    /// <summary>The class of a resource's options.</summary>
    public static string TypeOf(ResourceModel resource) =>
        resource.IsComponent ? "ComponentResourceOptions" : "CustomResourceOptions";

    /// <summary>The MakeResourceOptions method.</summary>
    public static void Write(CodeText code, ResourceModel resource) => code.Block(
        $"private static {TypeOf(resource)} MakeResourceOptions({TypeOf(resource)}? options, Input<string>? id)",
        () =>
        {
            code.Line($"var own = new {TypeOf(resource)}");
            code.Line("{");
            code.Indented(() =>
            {
                code.Line("Version = Utilities.Version,");
                List(code, "Aliases", resource.Aliases, token => $"new global::Pulumi.Alias {{ Type = \"{token}\" }},");
                List(code, "AdditionalSecretOutputs", resource.AdditionalSecretOutputs, name => $"\"{name}\",");
            });
            code.Line("};");
            code.Line($"var merged = {TypeOf(resource)}.Merge(own, options);");
            code.Line("merged.Id = id ?? merged.Id;");
            code.Line("return merged;");
        });

    private static void List(CodeText code, string option, IReadOnlyList<string> items, Func<string, string> line)
    {
        if (items.Count == 0)
        {
            return;
        }

        code.Line($"{option} =");
        code.Line("{");
        code.Indented(() =>
        {
            foreach (var item in items)
            {
                code.Line(line(item));
            }
        });
        code.Line("},");
    }
}
