using AmFactorySim.Economics.DiYang;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Papers.Tests.Theory;

/// <summary>What Di and Yang 2021 contradict themselves in: stated by name, so that nobody takes these numbers for results.</summary>
public sealed class DiYangErrataTests
{
    /// <summary>The four components of Figure 7 sum to 119.86 USD, and not to the printed 119.98.</summary>
    [Fact]
    public void The_printed_components_do_not_sum_to_the_printed_total() => Assert.Equal(119.86, 57.41 + 38.87 + 22.11 + 1.47, 9);

    /// <summary>47.4, 32.1 and 18.3 % of 119.98 USD are neither of the printed components; they imply a total near 121.</summary>
    [Theory]
    [InlineData(57.41, 47.4)]
    [InlineData(38.87, 32.1)]
    [InlineData(22.11, 18.3)]
    public void The_printed_shares_are_not_of_the_printed_total(double component, double percent)
    {
        Assert.InRange(component / percent * 100, 120.7, 121.2);
        Assert.True(Math.Abs(component / 119.98 * 100 - percent) > 0.1);
    }

    /// <summary>12.735 %, which prints as 12.74 %; 12.73 % is cut off.</summary>
    [Fact]
    public void The_saving_is_cut_off_and_not_rounded() => Assert.Equal(12.735, (119.98 - 104.70) / 119.98 * 100, 3);

    /// <summary>
    /// "Overhead represents most of the total cost", but material is printed larger; and Table 1's machine alone is 22.83 USD/h, in 6.853 h
    /// four times the printed overhead.
    /// </summary>
    [Fact]
    public void The_printed_overhead_is_not_what_table_1_gives()
    {
        Assert.True(57.41 > 38.87);
        var machine = DiYangCostTests.CostOf(DiYangCostTests.ScenarioI(new ScenarioChange("overhead.machine_life", "3 "
            + "y")))[CostComponent.Machine];
        Assert.Equal(156.5, machine.Si, 1);
        Assert.InRange(machine.Si / 38.87, 4, 4.1);
    }

    /// <summary>
    /// Table 1 prints the gas's price by cm³, and equation 8 by litre; 0.14 USD is that of a cubic metre, and even so gives 26.87 USD of
    /// gas where 38.76 are printed.
    /// </summary>
    [Fact]
    public void The_printed_gas_price_is_not_what_the_material_cost_takes()
    {
        var gas = DiYangCostTests.CostOf(DiYangCostTests.ScenarioI(new ScenarioChange("material.gas_price", "0.14 "
            + "USD/m3")))[CostComponent.Gas];
        Assert.Equal(26.87, gas.Si, 2);
        Assert.Equal(38.76, 57.41 - 18.654, 2);
    }

    /// <summary>
    /// Section 3.4: changing prices by 20 % is printed to change the total by 8.36, 2.25, 0.30 and 6.20 %. Cost is linear in each, so that
    /// a fifth of a
    /// component's share is the change: for labour and energy that is 3.69 and 0.25 %, and for metal 3.11 %, with all material 9.58 %.
    /// </summary>
    [Theory]
    [InlineData("M_metal", 8.36, 3.11)]
    [InlineData("M_labor", 2.25, 3.69)]
    [InlineData("M_energy", 0.30, 0.25)]
    public void The_printed_sensitivities_do_not_follow_from_the_printed_components(string constant, double printed, double own)
    {
        var batch = DiYangCostTests.ScenarioI();
        var change = 20 * Elasticity.Of(batch.Model, batch.Build).Single(e => e.Symbol == constant).Value;
        Assert.Equal(own, change, 2);
        Assert.True(Math.Abs(change - printed) > 0.04);
    }

    /// <summary>The machine's 6.20 % would be 37.19 USD of the printed 38.87, 1.63 h at Table 1's rate, and not 6.85 h.</summary>
    [Fact]
    public void The_printed_sensitivity_to_the_machines_price_needs_another_build_time()
    {
        var implied = 5 * 0.0620 * 119.98;
        Assert.Equal(37.19, implied, 2);
        Assert.Equal(1.63, implied / (600_000 / 26_280.0), 2);
    }

    /// <summary>
    /// The text says that No. 13 costs less than No. 12, but by equations 2 and 12 it costs 2.80 times as much. With m/f or m (1 - f) it
    /// would be true.
    /// </summary>
    [Fact]
    public void Number_13_costs_more_than_number_12_by_the_papers_own_equation()
    {
        var (m12, f12, m13, f13) = (31.30, 0.34, 36.35, 0.82);
        Assert.Equal(2.80, m13 * f13 / (m12 * f12), 2);
        Assert.True(m13 / f13 < m12 / f12);
        Assert.True(m13 * (1 - f13) < m12 * (1 - f12));
    }

    /// <summary>
    /// Table 3's size in cm, 3.00 high: with mass and density, the artifact would fill 17 % of a box of 30 mm, and 30 % take 17 mm.
    /// </summary>
    [Fact]
    public void The_printed_height_of_the_artifact_contradicts_its_fill()
    {
        var volumeMm3 = 447.34e-3 / 4410 * 1e9;
        Assert.InRange(volumeMm3 / (141.42 * 141.42 * 30), 0.165, 0.175);
        Assert.InRange(volumeMm3 / (141.42 * 141.42 * 17), 0.295, 0.305);
    }
}
