using Platform.Cli.Engine;
using Xunit;

namespace Platform.Tests.Engine;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData(">=3.1.0", true)]
    [InlineData(">=3.1.0 <3.248.0", false)]
    [InlineData("<3.0.0 || =3.248.0", true)]
    [InlineData("!=3.248.0", false)]
    [InlineData("3.248.0", true)]
    [InlineData(">3.248.0", false)]
    public void A_version_is_in_a_range_or_not(string range, bool expected) =>
        Assert.Equal(expected, VersionRange.Contains(range, new Version(3, 248, 0)));

    [Theory]
    [InlineData(">=x")]
    [InlineData("~3")]
    public void What_is_no_range_is_refused(string range)
    {
        var fault = Assert.Throws<RpcFault>(() => VersionRange.Contains(range, new Version(3, 248, 0)));

        Assert.Equal((RpcCode.InvalidArgument, $"\"{range}\" is not a version range"), (fault.Code, fault.Message));
    }
}
