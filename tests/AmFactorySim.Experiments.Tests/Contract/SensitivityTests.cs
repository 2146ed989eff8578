using AmFactorySim.Experiments.Sensitivity;
using AmFactorySim.Scenarios.Batches;
using AmFactorySim.Yaml;

namespace AmFactorySim.Experiments.Tests.Contract;

/// <summary>What a cost depends on: the tornado and the shares of the variance, of a batch whose cost is known in closed form.</summary>
public sealed class SensitivityTests
{
    private static readonly BatchSensitivity Batch = new(CostBatchReader.Open(Repository.PathOf("scenarios/di-yang/scenario-1.yaml")));

    private static SensitivityAnswer Answer(string[] vary, int? samples = null, double by = 0.2, bool all = false, ulong seed = 1) =>
        new SensitivityQuestion(Batch, SensitivityQuestion.Numbers(Batch, [.. vary.Select(v => Variation.Read(v)!)], by, all), samples,
            seed).Answer();

    /// <summary>Cost is linear in a price: 20 % more of it is 20 % more of its component.</summary>
    [Fact]
    public void A_price_moves_its_own_component()
    {
        var metal = Answer([]).Numbers.Single(number => number.Path == "material.price");
        Assert.Equal(119.87 + 0.2 * 18.654, metal.AtHigh, 2);
        Assert.Equal(119.87 - 0.2 * 18.654, metal.AtLow, 2);
        Assert.Equal(0.4 * 18.654, metal.Swing, 2);
        Assert.Equal(("20.85 USD/kg", "16.68 USD/kg", "25.02 USD/kg"), (metal.Given, metal.Low, metal.High));
    }

    [Fact]
    public void The_number_that_moves_the_cost_most_is_first()
    {
        var swings = Answer([]).Numbers.Select(number => number.Swing).ToList();
        Assert.Equal(swings.OrderDescending(), swings);
        Assert.Equal("process.layer_height", Answer([]).Numbers[0].Path);
    }

    /// <summary>All numbers but those that are 0, of which a share is nothing; the usual ones are among them.</summary>
    [Fact]
    public void All_numbers_are_more_than_the_usual_ones()
    {
        var (usual, all) = (Answer([]).Numbers.Select(n => n.Path).ToHashSet(),
            Answer([], all: true).Numbers.Select(n => n.Path).ToHashSet());
        Assert.ProperSubset(all, usual);
        Assert.Contains("parts.nist-artifact.mass", all);
        Assert.DoesNotContain("material.supports", all);
    }

    /// <summary>
    /// Two prices are independent terms of a sum: with components M and L varied by 20 and 50 %, the shares are (0.2 M)² and (0.5 L)² of
    /// their sum, and there are no interactions.
    /// The interval is five half widths, 5 x 2.13 standard errors.
    /// </summary>
    [Fact]
    public void Shares_of_the_variance_are_those_of_the_closed_form()
    {
        var (metal, labour) = (0.2 * 18.654, 0.5 * 22.110);
        var share = metal * metal / (metal * metal + labour * labour);
        var answer = Answer(["material.price=±20%", "labour.wage=±50%"], samples: 256);
        foreach (var (path, truth) in new[] { ("material.price", share), ("labour.wage", 1 - share) })
        {
            var number = answer.Numbers.Single(n => n.Path == path);
            AssertNear(truth, number.First!.Value);
            AssertNear(truth, number.Total!.Value);
        }
        Assert.Equal(256 * 4, answer.Spread!.Evaluations);
        Assert.InRange(answer.Spread.P50, answer.Spread.P5, answer.Spread.P95);

        static void AssertNear(double truth, Interval interval)
        {
            var half = (interval.High - interval.Low) / 2;
            // The closed form's components have five digits.
            Assert.InRange(truth, interval.Estimate - 5 * half - 1e-5, interval.Estimate + 5 * half + 1e-5);
            Assert.True(half < 1e-3);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer()
    {
        string[] vary = ["material.price=±20%", "process.hatch=0.1..0.2 mm"];
        Assert.Equal(Answer(vary, 32).Rows(), Answer(vary, 32).Rows());
        Assert.NotEqual(Answer(vary, 32).Rows(), Answer(vary, 32, seed: 2).Rows());
    }

    /// <summary>In another unit the number as given is not put beside the range, but the cost as given is the same.</summary>
    [Fact]
    public void A_range_may_be_in_another_unit()
    {
        var hatch = Assert.Single(Answer(["process.hatch=0.1..0.2 mm"]).Numbers);
        Assert.Null(hatch.Given);
        Assert.Equal(Answer([]).Given, Answer(["process.hatch=0.1..0.2 mm"]).Given);
        Assert.Null(hatch.First);
    }

    [Fact]
    public void More_than_ten_million_calculations_are_refused_before_they_begin() =>
        Assert.Equal("--samples: 5000000 samples of 1 numbers are 15000000 calculations; at most 10000000 are allowed",
            Assert.Throws<ArgumentException>(() => Answer(["material.price=±20%"], samples: 5_000_000)).Message);

    [Fact]
    public void Paths_that_cannot_be_varied_are_told()
    {
        Assert.Equal("--vary: \"material.pric\" is not the path of a number; did you mean \"material.price\"?",
            Assert.Throws<ArgumentException>(() => Answer(["material.pric=±20%"])).Message);
        Assert.Equal("--vary: material.price is varied twice",
            Assert.Throws<ArgumentException>(() => Answer(["material.price=±20%", "material.price=±10%"])).Message);
        Assert.Equal(
            "--vary material.utilisation: material.utilisation: \"150 %\" is not allowed; a share of at most 100 %",
            Assert.Throws<FaultException>(() => Answer(["material.utilisation=50..150 %"])).Message);
    }
}
