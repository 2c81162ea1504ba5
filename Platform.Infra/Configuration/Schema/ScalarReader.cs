using System.Globalization;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Reads values without parts: text, words of an enum, booleans, whole numbers and secrets.</summary>
/// <param name="findings">Takes what is wrong.</param>
/// <param name="hasFile">
/// Whether the source is a stack file, which shows what is secret; the engine hands out everything in clear.
/// </param>
internal sealed class ScalarReader(FindingList findings, bool hasFile)
{
    /// <summary>Whether a type is one of those read here.</summary>
    /// <param name="type">The type.</param>
    /// <returns>True if so.</returns>
    public static bool Reads(Type type) =>
        type.IsEnum || type == typeof(string) || type == typeof(bool) || type == typeof(int)
        || type == typeof(decimal) || type == typeof(SecretText);

    /// <summary>Reads a value.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="node">The value as given.</param>
    /// <param name="shape">What it should look like.</param>
    /// <returns>The value, or <c>null</c> where it does not fit.</returns>
    public object? Read(string path, ConfigNode node, ValueShape shape)
    {
        if (shape.Type == typeof(SecretText))
        {
            return ReadSecret(path, node);
        }

        if (node.IsSecret)
        {
            return Refuse(
                FindingCatalogue.NeedlessSecret, path, node,
                "a secret stands where a plain value is needed: nobody could check it.",
                "Give the value in clear text.");
        }

        if (shape.Type == typeof(bool))
        {
            return ReadBoolean(path, node);
        }

        return shape.Type == typeof(int) ? ReadWhole(path, node, shape.Range)
            : shape.Type == typeof(decimal) ? ReadDecimal(path, node)
            : ReadText(path, node, shape);
    }

    /// <summary>Checks text against its own rules.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="line">Its line.</param>
    /// <param name="text">The text.</param>
    /// <param name="forms">The rules; the first that is broken is reported.</param>
    /// <returns>Whether all are kept.</returns>
    public bool CheckForms(string path, int? line, string text, IEnumerable<FormAttribute> forms)
    {
        if (forms.Select(form => form.Check(text)).FirstOrDefault(fault => fault is not null) is not { } fault)
        {
            return true;
        }

        findings.Add(fault.Code, line, path, fault.Message, fault.Fix);
        return false;
    }

    private SecretText? ReadSecret(string path, ConfigNode node)
    {
        if (node.IsSecret || (!hasFile && node is { Kind: ConfigNodeKind.Text }))
        {
            return new SecretText(node.Text);
        }

        findings.Add(
            FindingCatalogue.PlainSecret, node.Line, path, "the value is a secret, and stands here in clear text.",
            $"Set it with: pulumi config set --secret --path '{path}'. "
            + "Then change the secret itself: it is in the file's history.");
        return null;
    }

    private object? ReadBoolean(string path, ConfigNode node) => node.Kind switch
    {
        ConfigNodeKind.Boolean => bool.Parse(node.Text),
        ConfigNodeKind.Text when bool.TryParse(node.Text, out _) =>
            WrongType(path, node, "a boolean", "Remove the quotes."),
        _ => WrongType(path, node, "a boolean", "Write true or false."),
    };

    private object? ReadWhole(string path, ConfigNode node, BetweenAttribute? range)
    {
        if (node.Kind != ConfigNodeKind.Number)
        {
            var quoted = node.Kind == ConfigNodeKind.Text
                && int.TryParse(node.Text, CultureInfo.InvariantCulture, out _);
            return WrongType(path, node, "a number", quoted ? "Remove the quotes." : "Write a whole number.");
        }

        var (least, most) = (range?.Least ?? int.MinValue, range?.Most ?? int.MaxValue);
        var fix = $"Write a whole number from {least} to {most}.";
        // The Pulumi CLI takes 030 for an octal number.
        if (node.Text.TrimStart('+', '-') is ['0', _, ..]
            || !long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return Refuse(
                FindingCatalogue.OutOfRange, path, node, $"{node.Text} is not a whole number in plain digits.", fix);
        }

        return number >= least && number <= most
            ? (int)number
            : Refuse(FindingCatalogue.OutOfRange, path, node, $"{node.Text} is out of range.", fix);
    }

    private object? ReadDecimal(string path, ConfigNode node)
    {
        if (node.Kind != ConfigNodeKind.Number)
        {
            return WrongType(
                path, node, "a number", node.Kind == ConfigNodeKind.Text ? "Remove the quotes." : "Write a number, such as 99.9.");
        }

        return decimal.TryParse(
            node.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse(
                FindingCatalogue.OutOfRange, path, node, $"{node.Text} is not a number in plain digits.",
                "Write it with a decimal point, such as 99.9.");
    }

    private object? ReadText(string path, ConfigNode node, ValueShape shape)
    {
        if (node is { Kind: ConfigNodeKind.Text, Text: "" })
        {
            return Refuse(FindingCatalogue.Missing, path, node, "the text is empty.", "Remove it or give a value.");
        }

        if (node.Kind is ConfigNodeKind.Number)
        {
            var key = path[(path.LastIndexOf('.') + 1)..];
            var quoted = shape.Forms.Select(form => form.Check(node.Text)).FirstOrDefault(fault => fault is not null);
            return Refuse(
                FindingCatalogue.UnquotedNumber, path, node,
                $"{node.Text} is a number here, and zeros at its ends get lost.",
                quoted?.Fix ?? $"Quote it: {(path.EndsWith(']') ? "" : $"{key}: ")}\"{node.Text}\".");
        }

        if (node.Kind != ConfigNodeKind.Text)
        {
            return WrongType(path, node, "text", node.Kind == ConfigNodeKind.Boolean ? "Quote it." : "Write one text.");
        }

        if (shape.Type.IsEnum)
        {
            return ReadWord(path, node, shape.Type);
        }

        if (Credentials.Kind(node.Text, shape.Forms.Any(form => form.TakesBase64)) is { } kind)
        {
            return Refuse(
                FindingCatalogue.LooksLikeCredential, path, node,
                $"the text looks like {kind}, and stands here in clear.",
                "Remove it from the file and replace the credential: it is in the file's history.");
        }

        if (node.Text.Any(char.IsControl))
        {
            return Refuse(
                FindingCatalogue.NotAllowed, path, node,
                $"{Wording.Quote(node.Text)} holds a line break or another control character.",
                "Write it on one line.");
        }

        return CheckForms(path, node.Line, node.Text, shape.Forms) ? node.Text : null;
    }

    private object? ReadWord(string path, ConfigNode node, Type type)
    {
        var words = Words.Of(type);
        var index = Array.IndexOf(words, node.Text);
        if (index >= 0)
        {
            return Enum.GetValues(type).GetValue(index);
        }

        var allowed = $"Allowed: {string.Join(", ", words)}.";
        var nearest = Spelling.Nearest(node.Text, words);
        return Refuse(
            FindingCatalogue.NotAllowed, path, node, $"{Wording.Quote(node.Text)} is not allowed.",
            nearest is null ? allowed : $"Did you mean {nearest}? {allowed}");
    }

    private object? WrongType(string path, ConfigNode node, string wanted, string fix) => Refuse(
        FindingCatalogue.WrongType, path, node, $"{Wording.A(node)} stands where {wanted} is needed.", fix);

    private object? Refuse(FindingCode code, string path, ConfigNode node, string message, string fix)
    {
        findings.Add(code, node.Line, path, message, fix);
        return null;
    }
}
