namespace Platform.SloBench.PromQl;

/// <summary>Operators between two sides.</summary>
internal static class Binary
{
    private static readonly string[] Comparisons = ["==", "!=", ">", "<", ">=", "<="];

    /// <summary>What an operator makes of its sides.</summary>
    public static Result Of(BinaryNode node, Result left, Result right) => (left.Vector, right.Vector) switch
    {
        (null, null) => new(null, Number(node.Operator, left.Scalar, right.Scalar)),
        ({ } vector, null) => new(Each(node, vector, value => (value, right.Scalar))),
        (null, { } vector) => new(Each(node, vector, value => (left.Scalar, value))),
        ({ } one, { } other) => new(Vectors(node, one, other)),
    };

    private static List<Sample> Each(BinaryNode node, List<Sample> vector, Func<double, (double Left, double Right)> sides)
    {
        var made = new List<Sample>();
        foreach (var sample in vector)
        {
            var (left, right) = sides(sample.Value);
            Add(made, node, sample, left, right, sample.Value);
        }

        return made;
    }

    private static List<Sample> Vectors(BinaryNode node, List<Sample> left, List<Sample> right)
    {
        var keys = right.Select(sample => Key(node, sample.Labels)).ToList();
        switch (node.Operator)
        {
            case "and":
                return [.. left.Where(sample => keys.Contains(Key(node, sample.Labels), StringComparer.Ordinal))];
            case "unless":
                return [.. left.Where(sample => !keys.Contains(Key(node, sample.Labels), StringComparer.Ordinal))];
            case "or":
                var there = left.Select(sample => Key(node, sample.Labels)).ToHashSet(StringComparer.Ordinal);
                return [.. left, .. right.Where((_, index) => !there.Contains(keys[index]))];
            default:
                return Matched(node, left, right, keys);
        }
    }

    private static List<Sample> Matched(BinaryNode node, List<Sample> left, List<Sample> right, List<string> keys)
    {
        if (keys.Distinct(StringComparer.Ordinal).Count() < keys.Count)
        {
            throw new InvalidOperationException($"many-to-many matching: {node.Operator}");
        }

        var made = new List<Sample>();
        foreach (var sample in left)
        {
            var at = keys.IndexOf(Key(node, sample.Labels));
            if (at >= 0)
            {
                var labels = node.GroupLeft
                    ? sample.Labels.With(node.Include.Select(name => KeyValuePair.Create(name, right[at].Labels.Get(name))))
                    : sample.Labels;
                Add(made, node, sample with { Labels = labels }, sample.Value, right[at].Value, sample.Value);
            }
        }

        return made;
    }

    private static void Add(
        List<Sample> made, BinaryNode node, Sample sample, double left, double right, double kept)
    {
        if (!Comparisons.Contains(node.Operator, StringComparer.Ordinal))
        {
            made.Add(new Sample(Left(node, sample.Labels), Number(node.Operator, left, right)));
            return;
        }

        var holds = Number(node.Operator, left, right) > 0;
        if (node.Bool)
        {
            made.Add(new Sample(sample.Labels, holds ? 1 : 0));
        }
        else if (holds)
        {
            made.Add(sample with { Labels = Left(node, sample.Labels), Value = kept });
        }
    }

    // One-to-one matching drops the labels that did not take part, in comparisons too.
    private static Labels Left(BinaryNode node, Labels labels) =>
        node.GroupLeft || node is { Ignoring: true, Labels.IsEmpty: true }
            ? labels
            : labels.Keep(node.Labels, node.Ignoring);

    private static string Key(BinaryNode node, Labels labels) =>
        node is { Ignoring: true, Labels.IsEmpty: true } ? labels.Key : labels.Keep(node.Labels, node.Ignoring).Key;

    private static double Number(string name, double left, double right) => name switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        "%" => left % right,
        "^" => Math.Pow(left, right),
        "==" => left.Equals(right) ? 1 : 0,
        "!=" => left.Equals(right) ? 0 : 1,
        ">" => left > right ? 1 : 0,
        "<" => left < right ? 1 : 0,
        ">=" => left >= right ? 1 : 0,
        "<=" => left <= right ? 1 : 0,
        _ => throw new NotSupportedException($"the operator {name}"),
    };
}
