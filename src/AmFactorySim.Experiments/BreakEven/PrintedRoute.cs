using AmFactorySim.Economics.Routes;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Routes;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Experiments.BreakEven;

/// <summary>Printing as one of the ways to make a part, in one draw of what is uncertain about it.</summary>
/// <remarks>
/// Builds follow each other on the machines that there are; post-processing has one station for each step, and begins when the first
/// build is out. Waiting for people and shifts is in the machine's uptime.
/// </remarks>
internal sealed class PrintedRoute(CostCase @case, PrintedAmounts amounts, RoutePrintingSection printing, MonteCarloDraw draw)
    : IMakingRoute
{
    private readonly double _hours = draw.Of("printing.machine_hours", printing.MachineHours),
        _powder = draw.Of("printing.powder_price", printing.PowderPrice),
        _footprint = draw.Of("printing.powder_footprint", printing.PowderFootprint),
            _post = draw.Of("printing.post_processing", printing.PostProcessing),
        _preparation = draw.Of("printing.preparation", printing.Preparation).Seconds;

    private readonly PowderSection _metal = @case.Scenario.Keys.Powder[@case.Material];

    private readonly MachineSection _machine = @case.Scenario.Keys.Machines[@case.Group.Name];

    public RouteFigures Of(long quantity)
    {
        var all = amounts.Of(quantity);
        var kwh = all.PrintingKwh * _hours + all.PostKwh * _post;
        var electricity = new Energy(kwh * 3.6e6);
        var rounds = Math.Ceiling((double)all.Builds / printing.Machines) / all.Builds;
        var uptime = @case.Cost.Printer.Uptime.Fraction;
        var first = _preparation + all.FirstBuildS * _hours / uptime;
        return new()
        {
            Material = Money.FromSi(all.Material * _powder),
            Work = Money.FromSi(all.Hours * _hours + all.Post * _post),
            Electricity = Money.FromSi(all.Electricity * _hours + all.PostElectricity * _post),
            Energy = electricity
                + new Energy(_metal.EmbodiedEnergy.Si * all.PowderKg * _footprint + _machine.Gas.Energy.Si * all.GasM3 * _hours),
            Carbon = new(electricity.Joules * @case.Scenario.Keys.CarbonIntensity.Si + _metal.EmbodiedCarbon.Si * all.PowderKg * _footprint
                + _machine.Gas.Carbon.Si * all.GasM3 * _hours),
            FirstPart = new(first + all.PostFirstS * _post),
            LastPart = new(Math.Max(_preparation + all.AllBuildsS * rounds * _hours / uptime, first + all.PostRestS * _post)
                + all.PostFirstS * _post),
        };
    }
}
