using NodaTime;
using Platform.Calendar;
using Xunit;

namespace Platform.Tests.Calendar;

public sealed class FreezeOverrideReaderTests
{
    private static readonly Instant Now = Windows.At("2026-06-06T10:00:00Z");

    [Theory]
    [InlineData("{mode: freeze, until: 2026-06-30T00:00:00Z, by: ana, reason: audit}", "Freeze 2026-06-30T00:00:00Z ana audit")]
    [InlineData("{\"mode\": \"open\", \"until\": \"2026-06-06T14:00:00+02:00\", \"by\": \"ana\", \"reason\": \"fix\"}", "Open 2026-06-06T12:00:00Z ana fix")]
    [InlineData("mode: open\nuntil: \"2026-06-07T10:00:00Z\"\nby: ana\nreason: fix\n", "Open 2026-06-07T10:00:00Z ana fix")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: deployment-freeze-override}\ndata: {mode: open, until: \"2026-06-06T12:00:00Z\", by: ana, reason: fix}\n", "Open 2026-06-06T12:00:00Z ana fix")]
    public void It_reads_yaml_json_and_the_config_map(string text, string expected)
    {
        var (read, findings) = FreezeOverrideReader.Read(text, "o.yaml", Now);

        Assert.Empty(findings);
        Assert.Equal(expected, $"{read!.Mode} {Windows.Text(read.Until)} {read.By} {read.Reason}");
    }

    [Theory]
    [InlineData("{mode: open, by: ana, reason: fix}", "error PLT4470: o.yaml:1: until: it is missing, and an override that never expires is one that everybody forgets. Write when it expires, such as \"2026-12-25T18:00:00Z\".")]
    [InlineData("{mode: open, until: \"2026-06-06T12:00\", by: ana, reason: fix}", "error PLT4470: o.yaml:1: until: \"2026-06-06T12:00\" is not a moment with an offset from UTC. Write when it expires, such as \"2026-12-25T18:00:00Z\".")]
    [InlineData("{mode: freeze, until: \"9999-01-01T00:00:00Z\", by: ana, reason: fix}", "error PLT4470: o.yaml:1: until: \"9999-01-01T00:00:00Z\" is not a moment with an offset from UTC. Write when it expires, such as \"2026-12-25T18:00:00Z\".")]
    [InlineData("{mode: shut, until: \"2026-06-06T12:00:00Z\", by: ana, reason: fix}", "error PLT4470: o.yaml:1: mode: \"shut\" is no mode. Write freeze or open.")]
    [InlineData("{until: \"2026-06-06T12:00:00Z\", by: ana, reason: fix}", "error PLT4470: o.yaml:1: mode: it is missing. Write freeze or open.")]
    [InlineData("{mode: open, until: \"2026-06-07T10:00:01Z\", by: ana, reason: fix}", "error PLT4470: o.yaml:1: until: it opens deployments until 2026-06-07T10:00:01Z, more than 24 hours after 2026-06-06T10:00:00Z: an emergency is no calendar. Write an earlier moment, or change the windows.")]
    [InlineData("{mode: open, until: \"2026-06-06T12:00:00Z\", by: ana, reason: fix, untill: x}", "error PLT1002: o.yaml:1: untill: nothing reads this key. Did you mean until?")]
    [InlineData("[open]", "error PLT4470: o.yaml:1: it is not a map. Write mode, until, by and reason.")]
    public void It_refuses_what_nobody_would_lift_or_understand(string text, string expected)
    {
        var (read, findings) = FreezeOverrideReader.Read(text, "o.yaml", Now);

        Assert.Null(read);
        Assert.Equal(expected, Assert.Single(findings).ToString());
    }

    [Fact]
    public void One_that_has_expired_is_read_and_named()
    {
        var (read, findings) = FreezeOverrideReader.Read(
            "{mode: freeze, until: \"2026-06-06T10:00:00Z\", by: ana, reason: fix}", "o.yaml", Now);

        Assert.NotNull(read);
        Assert.Equal(
            "warning PLT4471: o.yaml:1: until: it expired at 2026-06-06T10:00:00Z, so that the calendar holds at "
            + "2026-06-06T10:00:00Z. Delete it, or write a later moment.",
            Assert.Single(findings).ToString());
    }

    [Fact]
    public void One_that_nobody_answers_for_is_named()
    {
        var (read, findings) = FreezeOverrideReader.Read("{mode: freeze, until: \"2026-06-07T10:00:00Z\"}", "o.yaml", Now);

        Assert.NotNull(read);
        Assert.Equal(
            [
                "warning PLT4474: o.yaml:1: by: nobody will know who decided it. Give by.",
                "warning PLT4474: o.yaml:1: reason: nobody will know why. Give reason.",
            ],
            findings.Select(finding => finding.ToString()));
    }
}
