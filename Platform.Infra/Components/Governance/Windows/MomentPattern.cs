namespace Platform.Components.Governance.Windows;

/// <summary>
/// A moment as RFC 3339 has it, of this millennium, as a regular expression in CEL. Days that there are none of must not
/// match: CEL's <c>timestamp</c> fails on them, and a policy that fails lets the request in, unseen.
/// </summary>
internal static class MomentPattern
{
    private const string Day =
        "(2[0-9]{3}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
        + "|2[0-9]([2468][048]|0[48]|[13579][26])-02-29)";

    private const string Hour = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /// <summary>The literal, with its quotes.</summary>
    public const string Cel = $"'^{Day}T{Hour}:[0-5][0-9]([.][0-9]+)?(Z|[+-]{Hour})$'";
}
