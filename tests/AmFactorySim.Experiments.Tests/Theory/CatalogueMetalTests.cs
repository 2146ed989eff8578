using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;

namespace AmFactorySim.Experiments.Tests.Theory;

/// <summary>The metals of the catalogue on its laser machines, within the process window.</summary>
public sealed class CatalogueMetalTests
{
    /// <summary>As of the paper's metals: density x specific heat x melting temperature.</summary>
    [Theory]
    [InlineData("316L")]
    [InlineData("IN718")]
    [InlineData("CoCr")]
    public void The_melting_enthalpy_follows_from_the_other_properties(string name)
    {
        var metal = ShippedCatalogue.Material(name);
        Assert.Equal(metal.Density.Si * metal.SpecificHeat.Si * metal.MeltingTemperature.Kelvins, metal.MeltingEnthalpy.Si, 0.01e9);
    }

    /// <summary>Power, hatch and layer height as published for machines with a spot of 100 um.</summary>
    [Theory]
    [InlineData("IN718", 285, 110, 40)]
    [InlineData("CoCr", 290, 110, 40)]
    [InlineData("1.2709", 285, 110, 40)]
    [InlineData("316L", 195, 90, 20)]
    public void A_usual_power_hatch_and_layer_give_a_sound_track(string name, double watts, double hatchUm, double layerUm)
    {
        var model = new MeltPoolScaling(
            LaserProcess.Metal(name, ShippedCatalogue.Material(name)),
            ((LaserProcess)MachineProcess.Of("S-m290", ShippedCatalogue.Machine("S-m290"))).PowderBed with { LaserPower = new(watts) },
            new()
            {
                LayerHeight = Length.FromMicrometres(layerUm),
                Strategy = new() { Hatch = HatchRule.Fixed(Length.FromMicrometres(hatchUm)) },
            });
        Assert.InRange(model.LackOfFusion, 0.5, 1);
        Assert.InRange(model.NormalisedEnthalpy, 1, ProcessLimits.EarlyKeyholes);
        Assert.InRange(model.Pool.Speed.Si, 0.2, 2);
    }
}
