using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;

namespace AmFactorySim.Experiments.Rates;

/// <summary>How fast is a part of a metal built on a machine?</summary>
/// <param name="Part">What the part is called.</param>
/// <param name="Mesh">Its mesh.</param>
/// <param name="Material">The metal.</param>
/// <param name="Machine">The machine.</param>
/// <param name="Powder">The metal's powder.</param>
/// <param name="Stance">How it is to stand.</param>
public sealed record PartRateQuestion(
    string Part, Mesh Mesh, CatalogueEntry<MaterialSection> Material, CatalogueEntry<MachineSection> Machine,
    CatalogueEntry<PowderSection> Powder, PartStance Stance)
{
    /// <summary>The answer.</summary>
    /// <param name="isExplained">Whether the steps of the calculation are recorded.</param>
    /// <exception cref="ArgumentException">The values do not go together, or the machine cannot work the metal.</exception>
    /// <exception cref="MeshException">The mesh cannot be built.</exception>
    public PartRate Answer(bool isExplained)
    {
        var trace = isExplained ? new ExplanationTrace(Currencies.UsDollars) : null;
        var build = PartOnMachine.Of(this, trace);
        return PartRate.Of(build) with { Explanation = trace?.Explanation, Layered = RateLayerRow.Of(build.Model, build.Sliced) };
    }
}

/// <summary>A part on a machine: everything that figures and inputs are taken from.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Machine">The machine, with the parameters that were found where they are searched for.</param>
/// <param name="Model">How it builds.</param>
/// <param name="Standing">The part as it stands.</param>
/// <param name="Sliced">Its layers.</param>
/// <param name="Bare">One unit without supports.</param>
/// <param name="Scan">One unit with its supports.</param>
/// <param name="One">Printing one unit alone.</param>
internal sealed record PartOnMachine(
    PartRateQuestion Question, MachineSection Machine, IBuildRateModel Model, OrientedPart Standing, SlicedPart Sliced, PartScan Bare,
    PartScan Scan, BuildTime One)
{
    /// <summary>Units on a full plate; null if the part does not fit.</summary>
    public PlateCapacity? Capacity { get; init; }

    /// <summary>One unit of a full plate, with the layers of all storeys; null if the part does not fit.</summary>
    public PartScan? OnFullPlate { get; init; }

    /// <summary>Printing a full plate; null if the part does not fit.</summary>
    public BuildTime? Full { get; init; }

    /// <summary>The melt track that suits every layer; null without lasers.</summary>
    public MeltPoolScaling? Laser => (Model as LayerwiseMeltPool)?.Careful ?? Model as MeltPoolScaling;

    /// <summary>What is probably not meant in the mesh and the machine's parameters.</summary>
    public IEnumerable<Warning> Warnings()
    {
        var (part, mesh) = (Question.Part, Question.Mesh);
        var size = PartSize.Doubt(part, mesh, unit => $"--unit {unit}", Machine.Chamber);
        return [
            .. mesh.Warnings.Append(size).OfType<string>().Select(message => new Warning(new("--part", 0), "part", $"{part}: {message}")),
            .. ProcessWarnings.Of(Question.Material.Name, Question.Machine.Name, Machine, Model)
                .Select(message => new Warning(new("--machine", 0), "machine.laser", message)),
        ];
    }

    /// <summary>Carries out the calculation.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="trace">Records the inputs and the steps.</param>
    public static PartOnMachine Of(PartRateQuestion question, ExplanationTrace? trace)
    {
        var (name, machine) = (question.Machine.Name, question.Machine.Value);
        var process = MachineProcess.Of(name, machine);
        var (material, metal, powder) = (question.Material.Name, question.Material.Value, question.Powder.Value);
        var model = process.Model(material, metal, powder);
        var standing = new PartShape(question.Mesh, question.Stance).On(machine, model);
        var capacity = CapacityOf(standing, machine, model);
        process = process.TunedTo(material, metal, standing.SlicedFor(model), capacity?.UnitsPerStorey ?? 1);
        (machine, model) = (process.Machine, process.Model(material, metal, powder));

        if (trace is not null && process is LaserProcess laser && model is NominalRate) RecordNominal(laser, trace);
        var sliced = standing.SlicedFor(model);
        var bare = model.Scan(sliced, trace);
        // Where whole layers are printed at once, supports take no time, and units beside each other none.
        var scanTrace = bare.Scan.Seconds > 0 ? trace : null;
        if (standing.SupportSpace is { } space) standing.SupportRule.OfPart(space, question.Mesh.Volume, scanTrace);
        var scan = bare.WithSupports(standing.Supports, standing.Supports.Fraction > 0 ? scanTrace : null);
        var build = new PartOnMachine(question, machine, model, standing, sliced, bare, scan, scan.Build(1, trace));
        if (bare.Scan.Seconds > 0) scan.VolumeRate(scanTrace);
        if (capacity is { Units: var units, Storeys: var storeys })
        {
            var each = scan with { Layers = storeys * scan.Layers + (storeys - 1) * OrientedPart.LayersBetween(machine, model) };
            build = build with
            {
                Capacity = capacity,
                OnFullPlate = each,
                Full = each.Build(units, storeys > 1 || units > 1 ? trace : null)
            };
        }
        if (trace is null) return build;
        build.Laser?.Window(trace);
        (model as LayerwiseMeltPool)?.LackOfFusion(sliced, trace);
        RateInputs.Given(trace, build);
        return build;
    }

    // What the model was made of, recorded by the same calculations.
    private static void RecordNominal(LaserProcess laser, ExplanationTrace trace)
    {
        laser.Parameters.LayerHeightOn(laser.PowderBed, trace);
        laser.PowderBed.LayerTime(trace);
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
