using System.Globalization;
using System.Text;

namespace Platform.Tests.Slo;

/// <summary>
/// A history of events, minute by minute, and what is true of it: the oracle that rules are held against. Minute 1 is the
/// first; a minute's events come between the sample before it and its own.
/// </summary>
internal sealed class Minutes
{
    private readonly List<(int Total, int Bad)> _minutes = [(0, 0)];
    private long[] _totals = [0];
    private long[] _bads = [0];

    /// <summary>The last minute.</summary>
    public int Last => _minutes.Count - 1;

    /// <summary>Adds minutes that are all alike.</summary>
    public Minutes Add(int count, int total, int bad)
    {
        _minutes.AddRange(Enumerable.Repeat((total, bad), count));
        _totals = Sums(minute => minute.Total);
        _bads = Sums(minute => minute.Bad);
        return this;
    }

    /// <summary>Events of the minutes from one, without it, to another.</summary>
    public long Total(int from, int to) => _totals[to] - _totals[Math.Max(0, from)];

    /// <summary>Bad events of the minutes from one, without it, to another.</summary>
    public long Bad(int from, int to) => _bads[to] - _bads[Math.Max(0, from)];

    /// <summary>Samples of a counter, one a minute, in promtool's notation.</summary>
    public string Counter(Func<(int Total, int Bad), int> of, int start = 1000)
    {
        long value = start;
        return Samples(minute => value += of(_minutes[minute]));
    }

    /// <summary>Samples of a value a minute.</summary>
    public string Samples(Func<int, double> of)
    {
        var text = new StringBuilder();
        for (var minute = 0; minute <= Last; minute++)
        {
            text.Append(of(minute).ToString("R", CultureInfo.InvariantCulture)).Append(' ');
        }

        return text.ToString();
    }

    private long[] Sums(Func<(int Total, int Bad), int> of)
    {
        var sums = new long[_minutes.Count];
        for (var minute = 1; minute < sums.Length; minute++)
        {
            sums[minute] = sums[minute - 1] + of(_minutes[minute]);
        }

        return sums;
    }
}
