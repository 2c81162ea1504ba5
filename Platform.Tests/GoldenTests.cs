using Xunit;

namespace Platform.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void No_recording_is_an_orphan()
    {
        var orphans = Golden.RecordedBelow("")
            .Where(name => !GoldenNames.Single.Contains(name, StringComparer.Ordinal)
                && !GoldenNames.Trees.Contains(name.Split('/')[0], StringComparer.Ordinal));

        Assert.Empty(orphans);
    }

    [Fact]
    public void Every_single_recording_exists()
    {
        Assert.Empty(GoldenNames.Single.Except(Golden.RecordedBelow(""), StringComparer.Ordinal));
    }

    [Fact]
    public void Equal_texts_have_no_diff()
    {
        Assert.Null(GoldenDiff.Of("a.txt", "one\ntwo\n", "one\ntwo\n"));
    }

    [Fact]
    public void A_changed_line_is_shown_with_two_lines_around_it()
    {
        const string Expected = "--- a.txt\n@@ line 2\n b\n c\n-d\n+D\n e\n f\n";

        Assert.Equal(Expected, GoldenDiff.Of("a.txt", "a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nD\ne\nf\ng\n"));
    }

    [Fact]
    public void A_missing_recording_and_a_carriage_return_are_told_apart()
    {
        Assert.Equal("a.txt is not recorded yet.\n", GoldenDiff.Of("a.txt", null, "one\n"));
        Assert.Equal("a.txt holds a carriage return.\n", GoldenDiff.Of("a.txt", "one\n", "one\r\n"));
    }

    [Fact]
    public void A_missing_last_line_feed_is_a_difference()
    {
        Assert.NotNull(GoldenDiff.Of("a.txt", "one\n", "one"));
    }
}
