using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Experiments.Rates;

/// <summary>How fast is a part of a metal built on a machine?</summary>
/// <param name="Part">What the part is called.</param>
/// <param name="Mesh">Its mesh.</param>
/// <param name="Material">The metal.</param>
/// <param name="Machine">The machine.</param>
/// <param name="Powder">The metal's powder.</param>
/// <param name="Stance">How it is to stand.</param>
public sealed record PartRateQuestion(
    string Part, Mesh Mesh, CatalogueEntry<MaterialSection> Material, CatalogueEntry<MachineSection> Machine, CatalogueEntry<PowderSection> Powder, PartStance Stance)
{
    /// <summary>The answer.</summary>
    /// <param name="isExplained">Whether the steps of the calculation are recorded.</param>
    /// <exception cref="ArgumentException">The values do not go together, or the machine cannot work the metal.</exception>
    /// <exception cref="MeshException">The mesh cannot be built.</exception>
    public PartRate Answer(bool isExplained)
    {
        var build = PartOnMachine.Of(this);
        return PartRate.Of(build) with { Explanation = isExplained ? RateExplanation.Of(build) : null, Layered = RateLayerRow.Of(build.Model, build.Sliced) };
    }
}

/// <summary>A part on a machine: everything that figures and explanation are made of.</summary>
internal sealed record PartOnMachine(PartRateQuestion Question, MachineSection Machine, IBuildRateModel Model, OrientedPart Standing, SlicedPart Sliced, PlateCapacity? Capacity)
{
    public PartScan Bare { get; } = Model.Scan(Sliced);

    public PartScan Scan => Bare.WithSupports(Standing.Supports);

    /// <summary>What a unit of a full plate takes, with the layers of all storeys; null if the part does not fit.</summary>
    public PartScan? OnFullPlate => Capacity is { Storeys: var storeys }
        ? Scan with { Layers = storeys * Scan.Layers + (storeys - 1) * OrientedPart.LayersBetween(Machine, Model) }
        : null;

    public static PartOnMachine Of(PartRateQuestion question)
    {
        var (name, machine) = (question.Machine.Name, question.Machine.Value);
        if (ProcessModels.Fault(machine.Chamber) is { } wrong) throw new ArgumentException($"the chamber of {name} {wrong}");
        if (ProcessModels.Fault(machine) is { } mixed) throw new ArgumentException($"{name}: {mixed}");
        var (metal, powder) = (question.Material.Value, question.Powder.Value);
        var model = ProcessModels.RateModel(name, machine, question.Material.Name, metal, powder);
        var standing = new PartShape(question.Mesh, question.Stance).On(machine, model);
        var capacity = CapacityOf(standing, machine, model);
        if (machine.Parameters == LaserParameters.Fastest)
        {
            machine = LaserModels.Fastest(name, machine, question.Material.Name, metal, standing.SlicedFor(model), capacity?.UnitsPerStorey ?? 1);
            model = LaserModels.Model(name, machine, question.Material.Name, metal);
        }
        return new(question, machine, model, standing, standing.SlicedFor(model), capacity);
    }

    private static PlateCapacity? CapacityOf(OrientedPart standing, MachineSection machine, IBuildRateModel model)
    {
        try
        {
            return standing.Capacity(machine, model);
        }
        catch (PackingException)
        {
            return null;
        }
    }
}
