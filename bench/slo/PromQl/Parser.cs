using System.Collections.Immutable;
using System.Globalization;

namespace Platform.SloBench.PromQl;

/// <summary>Reads the part of PromQL that rules of SLOs use.</summary>
internal sealed class Parser
{
    private static readonly string[][] Levels =
        [["or"], ["and", "unless"], ["==", "!=", ">", "<", ">=", "<="], ["+", "-"], ["*", "/", "%"], ["^"]];

    private static readonly string[] Aggregations = ["sum", "max", "min", "count", "avg"];

    // The default step of a subquery is the server's evaluation interval.
    private const long RuleStep = 60_000;

    private readonly List<string> _words;
    private int _at;

    private Parser(string expression) => _words = Lexer.Words(expression);

    private string Now => _at < _words.Count ? _words[_at] : "";

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static Node Read(string expression)
    {
        var parser = new Parser(expression);
        var node = parser.Level(0);
        return parser.Now.Length == 0 ? node : throw new FormatException($"not read: '{parser.Now}' in {expression}");
    }

    private Node Level(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        var left = Level(level + 1);
        while (Levels[level].Contains(Now, StringComparer.Ordinal))
        {
            var binary = new BinaryNode(Take(), left, left);
            binary = Modifiers(binary);
            left = binary with { Right = Level(level + 1) };
        }

        return left;
    }

    private BinaryNode Modifiers(BinaryNode node)
    {
        if (Now == "bool")
        {
            Take();
            node = node with { Bool = true };
        }

        if (Now is "on" or "ignoring")
        {
            node = node with { Ignoring = Take() == "ignoring", Labels = Names() };
        }

        if (Now == "group_left")
        {
            Take();
            node = node with { GroupLeft = true, Include = Now == "(" ? Names() : [] };
        }

        return node;
    }

    private Node Unary()
    {
        if (Now is "-")
        {
            Take();
            return new NegateNode(Unary());
        }

        var node = Primary();
        while (Now is "[" or "offset")
        {
            if (Now == "[")
            {
                Ranged(ref node);
            }
            else
            {
                node = Offset(node);
            }
        }

        return node;
    }

    private void Ranged(ref Node node)
    {
        Expect("[");
        var range = Duration();
        if (Now == ":")
        {
            Take();
            node = new SubqueryNode(node, range, Now == "]" ? RuleStep : Duration());
        }
        else
        {
            node = (SelectorNode)node with { Range = range };
        }

        Expect("]");
    }

    private SelectorNode Offset(Node node)
    {
        Expect("offset");
        return (SelectorNode)node with { Offset = Duration() };
    }

    private Node Primary()
    {
        if (Now == "(")
        {
            Take();
            var inner = Level(0);
            Expect(")");
            return inner;
        }

        if (char.IsAsciiDigit(Now[0]) || Now[0] == '.')
        {
            return new NumberNode(double.Parse(Take(), CultureInfo.InvariantCulture));
        }

        if (Aggregations.Contains(Now, StringComparer.Ordinal) && Next() is "(" or "by" or "without")
        {
            return Aggregate();
        }

        return Next() == "(" ? Call() : Selector();
    }

    private AggregateNode Aggregate()
    {
        var name = Take();
        var (labels, without) = Grouping();
        Expect("(");
        var inner = Level(0);
        Expect(")");
        if (Now is "by" or "without")
        {
            (labels, without) = Grouping();
        }

        return new AggregateNode(name, inner, labels, without);
    }

    private (ImmutableArray<string> Labels, bool Without) Grouping()
    {
        if (Now is not ("by" or "without"))
        {
            return ([], false);
        }

        var without = Take() == "without";
        return (Names(), without);
    }

    private CallNode Call()
    {
        var name = Take();
        Expect("(");
        var arguments = ImmutableArray.CreateBuilder<Node>();
        while (Now != ")")
        {
            arguments.Add(Level(0));
            if (Now == ",")
            {
                Take();
            }
        }

        Expect(")");
        return new CallNode(name, arguments.ToImmutable());
    }

    private SelectorNode Selector()
    {
        var metric = Now == "{" ? "" : Take();
        var matchers = ImmutableArray.CreateBuilder<MatcherNode>();
        if (Now == "{")
        {
            Take();
            while (Now != "}")
            {
                var (label, compare, value) = (Take(), Take(), Take());
                matchers.Add(new MatcherNode(label, compare, value[1..^1].Replace(@"\\", @"\", StringComparison.Ordinal)));
                if (Now == ",")
                {
                    Take();
                }
            }

            Expect("}");
        }

        return new SelectorNode(metric, matchers.ToImmutable());
    }

    private ImmutableArray<string> Names()
    {
        Expect("(");
        var names = ImmutableArray.CreateBuilder<string>();
        while (Now != ")")
        {
            names.Add(Take());
            if (Now == ",")
            {
                Take();
            }
        }

        Expect(")");
        return names.ToImmutable();
    }

    private long Duration() => Durations.Milliseconds(Take());

    private string Next() => _at + 1 < _words.Count ? _words[_at + 1] : "";

    private string Take() => _at < _words.Count ? _words[_at++] : throw new FormatException("the expression ends early");

    private void Expect(string word)
    {
        if (Take() is var found && found != word)
        {
            throw new FormatException($"'{found}' stands where '{word}' is needed");
        }
    }
}
