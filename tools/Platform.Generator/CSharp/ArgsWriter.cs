using Platform.Generator.Model;

namespace Platform.Generator.CSharp;

/// <summary>Writes argument classes: those of resources and those nested in them.</summary>
internal sealed class ArgsWriter(PackageModel package)
{
    private readonly CSharpTypes _types = new(package);

    /// <summary>One argument class.</summary>
    public string Write(
        SourceFile source, string @namespace, string name, string summary, IReadOnlyList<PropertyModel> inputs)
    {
        var code = new CodeText(source, @namespace);
        var seal = package.Style is PackageStyle.Standard || IsProviderArgs(@namespace) ? "sealed " : "";
        code.Summary(summary);
        code.Block($"public {seal}class {name} : global::Pulumi.ResourceArgs", () =>
        {
            code.Separated(inputs.OrderBy(i => i.WireName, StringComparer.Ordinal), input => Property(code, input));
            code.Line();
            Constructor(code, name, inputs);
            if (seal.Length > 0)
            {
                code.Line();
                code.Summary("No arguments.");
                code.Line($"public static new {name} Empty => new {name}();");
            }
        });
        return code.ToString();
    }

    private bool IsProviderArgs(string @namespace) =>
        string.Equals(@namespace, package.Project, StringComparison.Ordinal);

    private void Property(CodeText code, PropertyModel input)
    {
        var isCollection = input.Type is ListType or MapType;
        if (isCollection || input.IsSecret)
        {
            BackedProperty(code, input, isCollection);
            return;
        }

        var type = TypeOf(input);
        code.Summary(input.Description);
        code.Line(Attribute(input));
        code.Line((input.IsRequired, IsValue(input)) switch
        {
            (true, true) => $"public {type} {input.Name} {{ get; set; }}",
            (true, false) => $"public {type} {input.Name} {{ get; set; }} = null!;",
            _ => $"public {type}? {input.Name} {{ get; set; }}",
        });
    }

    private void BackedProperty(CodeText code, PropertyModel input, bool isCollection)
    {
        var type = TypeOf(input);
        var field = CSharpNames.Field(input.WireName);
        code.Line(Attribute(input));
        code.Line($"private {type}? {field};");
        code.Line();
        code.Summary(input.Description);
        var isNullable = !isCollection && !input.IsRequired;
        code.Block($"public {type}{(isNullable ? "?" : "")} {input.Name}", () =>
        {
            code.Line((isCollection, isNullable) switch
            {
                (true, _) => $"get => {field} ??= new {type}();",
                (_, true) => $"get => {field};",
                _ => $"get => {field}!;",
            });
            code.Line(input.IsSecret
                ? $"set => {field} = Output.Tuple(value.ToOutput(), Output.CreateSecret(0)).Apply(both => both.Item1);"
                : $"set => {field} = value;");
        });
    }

    private string TypeOf(PropertyModel input) => input.IsPlain ? _types.Plain(input.Type) : _types.Input(input.Type);

    // A bare value of these types is never null, so there is nothing to start from.
    private bool IsValue(PropertyModel input) => input is { IsPlain: true } && input.Type switch
    {
        ScalarType scalar => scalar.Kind is Scalar.Boolean or Scalar.Integer or Scalar.Number or Scalar.Json,
        NamedType named => _types.IsEnum(named),
        EitherType => true,
        _ => false,
    };

    private static string Attribute(PropertyModel input)
    {
        var required = input.IsRequired ? ", required: true" : "";
        var json = input.IsJson ? ", json: true" : "";
        return $"[Input(\"{input.WireName}\"{required}{json})]";
    }

    private void Constructor(CodeText code, string name, IReadOnlyList<PropertyModel> inputs)
    {
        code.Summary("Starts from the defaults.");
        code.Block($"public {name}()", () =>
        {
            foreach (var input in inputs.OrderBy(input => input.WireName, StringComparer.Ordinal))
            {
                if (input.Default is { } start)
                {
                    code.Line($"{input.Name} = {Initial(input, start)};");
                }
            }
        });
    }

    private string Initial(PropertyModel input, DefaultValue start)
    {
        if (start.Member is { } member)
        {
            return $"{TypeOf(input)}.{member}";
        }

        if (start.Fixed is { } value)
        {
            return value ? "true" : "false";
        }

        var reader = input.Type is ScalarType { Kind: Scalar.Boolean } ? "GetEnvBoolean" : "GetEnv";
        return $"Utilities.{reader}({string.Join(", ", start.Environment.Select(name => $"\"{name}\""))})";
    }
}
