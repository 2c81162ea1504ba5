using System.Globalization;
using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Configuration;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("6", "6")]
    [InlineData("500m", "0.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("1k", "1000")]
    [InlineData("1Ki", "1024")]
    [InlineData("12Gi", "12884901888")]
    [InlineData("2T", "2000000000000")]
    public void An_amount_is_read_in_units(string text, string units) =>
        Assert.Equal(decimal.Parse(units, CultureInfo.InvariantCulture), Quantity.Read(text));

    [Theory]
    [InlineData("12 Gi")]
    [InlineData("12GB")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("")]
    [InlineData("Gi")]
    [InlineData("1g")]
    public void Anything_else_is_none(string text) => Assert.Null(Quantity.Read(text));
}
