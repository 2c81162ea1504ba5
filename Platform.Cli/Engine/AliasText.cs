using Platform.Cli.Engine.Protocol;

namespace Platform.Cli.Engine;

/// <summary>A former identity as the graph shows it: the type alone where only that differed, else the URN.</summary>
internal static class AliasText
{
    /// <summary>The text for <paramref name="alias"/> of the resource <paramref name="urn"/>.</summary>
    public static string Of(Alias alias, string urn, string? parent, RegisterResourceRequest request)
    {
        if (alias.AliasCase == Alias.AliasOneofCase.Urn)
        {
            return alias.Urn;
        }

        var spec = alias.Spec ?? new Alias.Types.Spec();
        var (stack, project) = PlaceOf(urn);
        var type = Or(spec.Type, request.Type);
        var former = Urn.Create(
            Or(spec.Stack, stack),
            Or(spec.Project, project),
            ParentOf(spec, parent),
            type,
            Or(spec.Name, request.Name));
        var ofOtherType = Urn.Create(stack, project, parent ?? "", type, request.Name);
        var isOtherTypeOnly = !string.Equals(type, request.Type, StringComparison.Ordinal)
            && string.Equals(former, ofOtherType, StringComparison.Ordinal);
        return isOtherTypeOnly ? type : former;
    }

    private static (string Stack, string Project) PlaceOf(string urn) =>
        urn["urn:pulumi:".Length..].Split("::", 3) is [var stack, var project, _] ? (stack, project) : ("", "");

    private static string ParentOf(Alias.Types.Spec spec, string? parent) => spec.ParentCase switch
    {
        Alias.Types.Spec.ParentOneofCase.ParentUrn => spec.ParentUrn,
        // The official .NET SDK sends false where an alias says nothing of a parent.
        Alias.Types.Spec.ParentOneofCase.NoParent when spec.NoParent => "",
        _ => parent ?? "",
    };

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
