using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.DiYang;

/// <summary>By how many percent a batch's cost changes for each percent that a constant does, the others held.</summary>
/// <param name="Symbol">The constant, in the paper's notation.</param>
/// <param name="Value">∂ln C/∂ln x; below 0 where more of the constant makes the batch cheaper.</param>
public readonly record struct Elasticity(string Symbol, double Value)
{
    /// <summary>The elasticities of a build's cost to all constants of equations 3 to 10.</summary>
    /// <remarks>
    /// Every term of the equations is a product of constants, so a constant's elasticity is the share of the cost that it multiplies,
    /// with a minus where it divides. Exact for small changes; for prices, wages and powers, exact for any change. Worked number:
    /// Scenario I, M_energy: 1.47/119.86 = 0.01226.
    /// </remarks>
    public static IReadOnlyList<Elasticity> Of(BatchCostModel model, BatchBuild build)
    {
        var cost = model.CostOf(build);
        var total = cost.Total.Si;
        double Share(CostComponent component) => cost[component].Si / total;
        var (metal, gas, machine, maintenance) = (Share(CostComponent.Metal), Share(CostComponent.Gas), Share(CostComponent.Machine),
            Share(CostComponent.Maintenance));
        var (administration, labour, energy) = (Share(CostComponent.Administration), Share(CostComponent.Labour),
            Share(CostComponent.Energy));

        var (material, electricity, people) = (model.Material, model.Energy, model.Labour);
        var (scan, recoat) = (build.Scan.Seconds, build.Recoat.Seconds);
        double Joules(double joules) => joules * electricity.Price.Si / total;
        double Hours(double seconds) => seconds * people.Wage.Si / total;

        // What goes with scanning and with recoating: both are build time, and each has its powers.
        var timed = build.BuildTime.Seconds > 0 ? (gas + cost.Overhead.Si / total) / build.BuildTime.Seconds : 0;
        var scanning = timed * scan + Joules(build.LaserEnergy.Joules + (electricity.Motors + electricity.Constant).Watts * scan);
        var recoating = timed * recoat + Joules((electricity.Recoater + electricity.Motors).Watts * recoat);
        return
        [
            new("M_metal", metal), new("α_u", -metal), new("ρ_metal", metal),
            new("V_support", metal * material.Supports.CubicMetres / (build.Volume + material.Supports).CubicMetres),
            new("V_gas", gas), new("M_gas", gas),
            new("M_machine", machine), new("N_life", -machine),
            new("M_maintenance", maintenance), new("N_maintenance", -maintenance),
            new("M_administration", administration), new("N_administration", -administration),
            new("M_labor", labour),
            new("t_setup", Hours(people.SetUp.Seconds)), new("t_operating", Hours(people.Operating.Seconds)),
            new("t_pre-pro", Hours(people.PreProcessing.Seconds)), new("t_post-pro", Hours(people.PostProcessing.Seconds)),
            new("M_energy", energy),
            new("P_const", Joules(electricity.Constant.Watts * (electricity.Preparation.Seconds + scan))),
            new("P_mech", Joules(electricity.Motors.Watts * (scan + recoat))),
            new("P_recoat", Joules(electricity.Recoater.Watts * recoat)),
            new("P_laser", Joules(build.LaserEnergy.Joules)),
            new("t_set", Joules(electricity.Constant.Watts * electricity.Preparation.Seconds)),
            new("t_layer", recoating),
            new("V_scan", -scanning), new("H_d", -scanning),
            new("L", -(scanning + recoating)),
        ];
    }
}
