using System.Globalization;
using Platform.Tests.Signals.Expressions;

namespace Platform.Tests.Signals.Mutation;

/// <summary>Faults in an expression.</summary>
internal static class ExpressionMutators
{
    private static readonly Dictionary<string, string> Inverse = new(StringComparer.Ordinal)
    {
        [">"] = "<=",
        [">="] = "<",
        ["<"] = ">=",
        ["<="] = ">",
        ["=="] = "!=",
        ["!="] = "==",
    };

    private static readonly Dictionary<string, string> Negation = new(StringComparer.Ordinal)
    {
        ["="] = "!=",
        ["!="] = "=",
        ["=~"] = "!~",
        ["!~"] = "=~",
    };

    /// <summary>Every mutant of an expression, in the order of the places.</summary>
    public static IEnumerable<(string Name, string Expression)> Of(PromNode tree) => tree.All.SelectMany(Changes);

    private static IEnumerable<(string Name, string Expression)> Changes(PromNode node) => node.Name switch
    {
        "VectorSelector" => Renamed(node),
        "UnquotedLabelMatcher" => Matcher(node),
        "DurationExpr" when node.Parent?.Name is "MatrixSelector" or "SubqueryExpr" => Window(node),
        "BinaryExpr" => Comparison(node).Concat(SetOperation(node)),
        "NumberDurationLiteral" when !IsFactorOfLiteral(node) => Nudged(node),
        _ => [],
    };

    private static IEnumerable<(string Name, string Expression)> Renamed(PromNode selector)
    {
        if (selector.Child("Identifier") is { } metric)
        {
            yield return ($"metric renamed: {metric.Text}", metric.Replace(metric.Text + "_renamed"));
        }
    }

    private static IEnumerable<(string Name, string Expression)> Matcher(PromNode matcher)
    {
        var label = matcher.Child("LabelName")!;
        var sign = matcher.Child("MatchOp")!;
        yield return ($"label renamed: {matcher.Text}", label.Replace(label.Text + "_renamed"));
        yield return ($"matcher negated: {matcher.Text}", sign.Replace(Negation[sign.Text]));
    }

    private static IEnumerable<(string Name, string Expression)> Window(PromNode duration)
    {
        if (Seconds(duration.Text) is not { } seconds)
        {
            yield break;
        }

        yield return ($"window halved: [{duration.Text}]", duration.Replace(string.Create(
            CultureInfo.InvariantCulture, $"{Math.Max(1, seconds / 2)}s")));
        yield return ($"window doubled: [{duration.Text}]", duration.Replace(string.Create(
            CultureInfo.InvariantCulture, $"{seconds * 2}s")));
    }

    private static IEnumerable<(string Name, string Expression)> Comparison(PromNode binary)
    {
        if (binary.Children.FirstOrDefault(child => Inverse.ContainsKey(child.Text) && child.Children.Count == 0) is { } sign)
        {
            yield return (
                $"comparison inverted: {sign.Text} {Short(binary.Children[^1].Text)}", sign.Replace(Inverse[sign.Text]));
        }
    }

    private static IEnumerable<(string Name, string Expression)> SetOperation(PromNode binary)
    {
        if (binary.Children.FirstOrDefault(child => child.Name is "And" or "Or" or "Unless") is not { } operation)
        {
            yield break;
        }

        // The published grammar hangs the offset of the right operand around the whole operation.
        var whole = binary.Parent is { Name: "OffsetExpr" } offset ? offset : binary;
        var (left, right) = (binary.Children[0].Text, binary.Children[^1].Text + binary.Expression[binary.To..whole.To]);
        yield return ($"{operation.Text} dropped: {Short(right)}", whole.Replace($"({left})"));
        if (operation.Name == "Or")
        {
            yield return ($"left of or dropped: {Short(left)}", whole.Replace($"({right})"));
        }
    }

    // Counts go to the next whole number, shares by a tenth, all else by a quarter and a fifth; and to the other side of
    // zero, which is the threshold flipped.
    private static IEnumerable<(string Name, string Expression)> Nudged(PromNode literal)
    {
        if (!double.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            yield break;
        }

        var (up, down) = value switch
        {
            <= 10 when value == Math.Floor(value) => (value + 1, value - 1),
            < 1 => (value * 1.1, value * 0.9),
            _ => (value * 1.25, value * 0.8),
        };
        yield return ($"number raised: {literal.Text}", literal.Replace(Number(up)));
        yield return ($"number lowered: {literal.Text}", literal.Replace(Number(down)));
        if (value != 0 && down >= 0)
        {
            yield return ($"number flipped: {literal.Text}", literal.Replace(Number(-value)));
        }
    }

    // Of 7 * 86400 the first number is the threshold; the second is a unit.
    private static bool IsFactorOfLiteral(PromNode literal) =>
        literal.Parent is { Name: "BinaryExpr" } product
        && product.Child("Mul") is not null
        && product.Children[0].Name == literal.Name
        && product.Children[^1] == literal;

    private static string Number(double value) => $"({value.ToString("R", CultureInfo.InvariantCulture)})";

    private static string Short(string expression)
    {
        var text = string.Join(' ', expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : text[..59] + "…";
    }

    private static long? Seconds(string duration)
    {
        long total = 0, number = 0;
        foreach (var character in duration)
        {
            if (char.IsAsciiDigit(character))
            {
                number = (number * 10) + (character - '0');
                continue;
            }

            long? unit = character switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86_400, 'w' => 604_800, _ => null };
            if (unit is null)
            {
                return null;
            }

            total += number * unit.Value;
            number = 0;
        }

        return total;
    }
}
