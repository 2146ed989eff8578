using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Experiments;

/// <summary>How fast is a part of a metal built on a machine?</summary>
/// <param name="Part">What the part is called.</param>
/// <param name="Mesh">Its mesh, standing as it is built.</param>
/// <param name="Material">The metal.</param>
/// <param name="Machine">The machine.</param>
/// <param name="Powder">The metal's powder.</param>
/// <param name="Supports">Supports, by the part's volume.</param>
public sealed record PartRateQuestion(
    string Part, Mesh Mesh, CatalogueEntry<MaterialSection> Material, CatalogueEntry<MachineSection> Machine, CatalogueEntry<PowderSection> Powder, Share Supports)
{
    /// <summary>The answer.</summary>
    /// <param name="isExplained">Whether each step of the calculation is told with it.</param>
    /// <exception cref="ArgumentException">The values do not go together, or the machine cannot work the metal.</exception>
    /// <exception cref="MeshException">The mesh cannot be built.</exception>
    public PartRate Answer(bool isExplained)
    {
        var build = PartOnMachine.Of(this);
        return PartRate.Of(build) with { Explanation = isExplained ? RateExplanation.Of(build) : null };
    }
}

/// <summary>A part on a machine: everything that figures and explanation are made of.</summary>
internal sealed record PartOnMachine(PartRateQuestion Question, MachineSection Machine, IBuildRateModel Model, SlicedPart Sliced, int? Capacity)
{
    public PartScan Bare { get; } = Model.Scan(Sliced);

    public PartScan Scan => Bare.WithSupports(Question.Supports);

    public static PartOnMachine Of(PartRateQuestion question)
    {
        var (name, machine) = (question.Machine.Name, question.Machine.Value);
        if (Physics.Fault(machine.Chamber) is { } wrong) throw new ArgumentException($"the chamber of {name} {wrong}");
        if (Physics.Fault(machine) is { } mixed) throw new ArgumentException($"{name}: {mixed}");
        var (metal, powder) = (question.Material.Value, question.Powder.Value);
        var model = Physics.RateModel(name, machine, question.Material.Name, metal, powder);
        var sliced = model.Slice(question.Mesh);
        var capacity = CapacityOf(machine, sliced.BoundingBox, model.Oversize);
        if (machine.Parameters == LaserParameters.Fastest)
        {
            machine = LaserModels.Fastest(name, machine, question.Material.Name, metal, sliced, capacity ?? 1);
            model = LaserModels.Model(name, machine, question.Material.Name, metal);
            sliced = model.Slice(question.Mesh);
        }
        return new(question, machine, model, sliced, capacity);
    }

    private static int? CapacityOf(MachineSection machine, BoundingBox part, double oversize)
    {
        try
        {
            return PlatePacking.SingleLayer(Physics.Plate(machine.Chamber), new(part.X * oversize, part.Y * oversize, part.Z * oversize), machine.Spacing);
        }
        catch (PackingException)
        {
            return null;
        }
    }
}
