using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Routes;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>What is assumed of conventional routes, and how it is changed.</summary>
public sealed class RoutesTests
{
    private static Sourced<RoutesFile> Read(params ScenarioChange[] changes) => RoutesReader.Read(Currencies.UsDollars, changes);

    [Fact]
    public void Every_constant_names_an_article_or_the_word_assumption() => Assert.All(Read().Constants, constant =>
        Assert.True(constant.Source.Contains("assumption", StringComparison.Ordinal)
            || constant.Source.Contains("Scaling DMLS", StringComparison.Ordinal), $"{constant.Path}: {constant.Source}"));

    [Fact]
    public void A_change_takes_the_place_of_a_value_and_is_its_source()
    {
        var routes = Read(new ScenarioChange("routes.machining.tooling.price", "1..2..3 kUSD", "--set"),
            new("metals.1.2709.bar_price", "9 USD/kg", "--set"));
        var price = routes.Value.Routes["machining"].Tooling.Price;
        Assert.Equal((1000, 2000, 3000), (price.Low.Si, price.Typical.Si, price.High.Si));
        Assert.Equal(9, routes.Value.Metals["1.2709"].BarPrice.High.Si, 9);
        Assert.Equal("--set", routes.Constants.Single(constant => constant.Path == "routes.machining.tooling.price").Source);
    }

    [Fact]
    public void Dollars_are_exchanged()
    {
        var routes = RoutesReader.Read(new("EUR", new Dictionary<string, double> { ["USD"] = 0.5 }));
        Assert.Equal(1250, routes.Value.Routes["machining"].Tooling.Price.Typical.Si, 6);
    }

    [Fact]
    public void Without_an_exchange_rate_that_is_one_fault() =>
        Assert.Single(Assert.Throws<FaultException>(
            () => RoutesReader.Read(new Currencies("EUR", new Dictionary<string, double>()))).Faults);

    [Theory]
    [InlineData("routes.machining.tooling.price", "3..2..1 kUSD",
        "\"3..2..1 kUSD\" is not in order: the low estimate comes first and the high one last")]
    [InlineData("routes.machining.tooling.price", "1..2 kUSD",
        "\"1..2 kUSD\" is not allowed; an amount of money, or its low, typical and high estimate with dots between, as in 1.38 MUSD or "
        + "1..2..1.38 MUSD")]
    [InlineData("routes.machining.tooling.price", "1..2..3 kg", "\"1 kg\" is not an amount of money")]
    [InlineData("routes.machining.tooling.life", "0", "\"0\" is not allowed; a number of at least 1")]
    [InlineData("routes.machining.steps.mill.yield", "50..80..120 %", "a share of at most 100 %")]
    [InlineData("routes.machining.colour", "red", "\"colour\" is not a key of a route")]
    public void What_cannot_be_read_is_told(string path, string value, string said)
    {
        var fault = Assert.Single(Assert.Throws<FaultException>(() => Read(new ScenarioChange(path, value, "--set"))).Faults);
        Assert.Contains(said, fault.ToString());
        Assert.StartsWith($"--set: {path}: ", fault.ToString());
    }

    [Fact]
    public void An_assembly_needs_to_say_how_many_parts_it_has()
    {
        var assembly = RoutesReader.Assembly([new("parts", "5", "--assembly"), new("joining.yield", "90 "
            + "%", "--assembly")], Currencies.UsDollars);
        Assert.Equal((5, null, 0.9), (assembly.Value.Parts, assembly.Value.Steps, assembly.Value.Joining.Yield.Typical.Fraction));
        Assert.Contains("parts: is missing", Assert.Throws<FaultException>(
            () => RoutesReader.Assembly([new("steps", "5", "--assembly")], Currencies.UsDollars)).Message);
    }
}
