namespace Platform.SloBench.PromQl;

/// <summary>
/// One series with what makes range functions cheap: sums, counts of NaN and the drops of a counter, each up to a
/// sample. Times are milliseconds, in rising order.
/// </summary>
/// <param name="name">The metric's name.</param>
/// <param name="labels">Its labels.</param>
internal sealed class Series(string name, Labels labels)
{
    private readonly List<long> _times = [];
    private readonly List<double> _values = [];
    private readonly List<double> _sums = [0];
    private readonly List<double> _drops = [0];
    private readonly List<int> _nans = [0];
    private readonly List<long> _stale = [];

    /// <summary>The metric's name.</summary>
    public string Name => name;

    /// <summary>Its labels.</summary>
    public Labels Labels => labels;

    /// <summary>How many samples it has.</summary>
    public int Count => _times.Count;

    /// <summary>Adds a sample.</summary>
    public void Add(long time, double value)
    {
        _drops.Add(_drops[^1] + (_values.Count > 0 && value < _values[^1] ? _values[^1] : 0));
        _sums.Add(_sums[^1] + (double.IsNaN(value) ? 0 : value));
        _nans.Add(_nans[^1] + (double.IsNaN(value) ? 1 : 0));
        _times.Add(time);
        _values.Add(value);
    }

    /// <summary>Marks that it was not there any more at a time.</summary>
    public void MarkStale(long time) => _stale.Add(time);

    /// <summary>Time of a sample.</summary>
    public long TimeOf(int index) => _times[index];

    /// <summary>Value of a sample.</summary>
    public double ValueOf(int index) => _values[index];

    /// <summary>Samples from a time to another, both included: the first index, and the one behind the last.</summary>
    public (int From, int To) Range(long from, long to) => (Bound(_times, from), Bound(_times, to + 1));

    /// <summary>The value that an instant query sees; <c>null</c> for none.</summary>
    /// <param name="time">When.</param>
    /// <param name="lookback">How old a sample may be.</param>
    public double? At(long time, long lookback)
    {
        var index = Bound(_times, time + 1) - 1;
        if (index < 0 || _times[index] <= time - lookback)
        {
            return null;
        }

        var stale = Bound(_stale, time + 1) - 1;
        return stale >= 0 && _stale[stale] >= _times[index] ? null : _values[index];
    }

    /// <summary>Sum of samples.</summary>
    public double Sum(int from, int to) => _nans[to] > _nans[from] ? double.NaN : _sums[to] - _sums[from];

    /// <summary>What a counter lost in restarts between two samples.</summary>
    public double Drops(int first, int last) => _drops[last + 1] - _drops[first + 1];

    private static int Bound(List<long> times, long time)
    {
        var (low, high) = (0, times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle] < time)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
