using System.Collections.Immutable;
using System.Globalization;
using Platform.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Platform.Configuration;

/// <summary>
/// Turns YAML into nodes with lines. It works on the parser's events, since the representation model stops at the first
/// duplicate key and would lose everything after it.
/// </summary>
internal sealed class YamlNodes
{
    private const int MaximumDepth = 32;

    private readonly FindingList _findings;
    private readonly Parser _parser;

    private YamlNodes(string text, FindingList findings)
    {
        _findings = findings;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="findings">Takes syntax errors.</param>
    /// <returns>The root; an empty map where the file is empty or cannot be read.</returns>
    public static ConfigNode Read(string text, FindingList findings)
    {
        var nodes = new YamlNodes(text, findings);
        try
        {
            return nodes.ReadDocument();
        }
        catch (YamlException exception)
        {
            // Some faults are marked where the surrounding map begins; what was read last is nearer to them.
            var line = Math.Max(Line(exception.End), nodes._parser.Current is { } last ? Line(last.End) : 1);
            findings.Add(
                FindingCatalogue.Syntax, line, "", Sentence(exception.Message), "Mind indentation, quotes and colons.");
            return Empty;
        }
    }

    private static ConfigNode Empty => new() { Kind = ConfigNodeKind.Map, Line = 1 };

    private ConfigNode ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return Empty;
        }

        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            Refuse(second.Start, "The file holds a second YAML document, which nobody reads.", "Remove it.");
        }

        return root.Kind == ConfigNodeKind.Null ? Empty : root;
    }

    private ConfigNode ReadNode(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "values are nested too deeply");
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            Refuse(alias.Start, $"The alias \"*{alias.Value}\" is not followed.", "Write the value out.");
            return new ConfigNode { Kind = ConfigNodeKind.Null, Line = Line(alias.Start) };
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return ToNode(scalar);
        }

        return _parser.TryConsume<SequenceStart>(out var list) ? ReadList(list, depth) : ReadMap(depth);
    }

    private ConfigNode ReadList(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<ConfigNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new ConfigNode { Kind = ConfigNodeKind.List, Line = Line(start.Start), Items = items.ToImmutable() };
    }

    private ConfigNode ReadMap(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<ConfigEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadKey(depth);
            var value = ReadNode(depth + 1);
            entries.Add(new ConfigEntry(key.Text, key.Line, value with { Line = key.Line }));
        }

        return entries is [{ Key: "secure", Value: { Kind: ConfigNodeKind.Text } secret }]
            ? secret with { IsSecret = true, Text = ConfigNode.SecretStandIn }
            : new ConfigNode { Kind = ConfigNodeKind.Map, Line = Line(start.Start), Entries = entries.ToImmutable() };
    }

    private ConfigNode ReadKey(int depth)
    {
        var key = ReadNode(depth + 1);
        if (key.Kind is ConfigNodeKind.List or ConfigNodeKind.Map)
        {
            _findings.Add(FindingCatalogue.Syntax, key.Line, "", "A list or map is used as a key.", "Write a name.");
        }

        return key;
    }

    private static ConfigNode ToNode(Scalar scalar)
    {
        var plain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        var kind = plain ? YamlScalar.KindOf(scalar.Value) : ConfigNodeKind.Text;
        return new ConfigNode { Kind = kind, Line = Line(scalar.Start), Text = scalar.Value };
    }

    private void Refuse(Mark mark, string message, string fix) =>
        _findings.Add(FindingCatalogue.Syntax, Line(mark), "", message, fix);

    private static int Line(Mark mark) => (int)Math.Max(1, mark.Line);

    private static string Sentence(string message)
    {
        var text = message.Trim().TrimEnd('.');
        return char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..] + ".";
    }
}
