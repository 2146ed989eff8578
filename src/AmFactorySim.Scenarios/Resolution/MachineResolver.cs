using System.Collections.Immutable;
using AmFactorySim.Economics;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Plans the machines: what each can build, how long it takes and what it costs.</summary>
internal sealed class MachineResolver(
    ScenarioFile keys, ImmutableSortedDictionary<string, CrewPlan> crews, ImmutableSortedDictionary<string, PartPlan> parts,
    ImmutableSortedDictionary<string, PartShape?> shapes, PlanFaults faults, PlanWarnings warnings,
    IReadOnlyDictionary<string, string?> doubtsOfSize)
{
    // What a build depends on. The other keys of a machine say what it costs and how it is attended.
    private static readonly string[] s_keysOfBuilds = [.. MachineProcess.Keys, "chamber", "packing", "spacing"];
    private static readonly string[] s_keysOfParts = ["mesh", "unit", "material", "rotate", "orientation", "supports"];

    // Why a part fits none of the machines so far; reported only if no machine can build it.
    private readonly Dictionary<string, string> _misfits = new(StringComparer.Ordinal);

    public IReadOnlyList<MachineGroupPlan> Plan()
    {
        var built = new HashSet<string>(StringComparer.Ordinal);
        var plans = new List<MachineGroupPlan>();
        foreach (var (name, machine) in keys.Machines)
        {
            var recipes = Recipes(name, machine);
            built.UnionWith(recipes?.Select(r => r.Part.Name) ?? keys.Parts.Keys);
            plans.Add(Plan(name, machine, recipes ?? []));
        }
        foreach (var (part, reason) in _misfits.Where(m => !built.Contains(m.Key)).OrderBy(m => m.Key, StringComparer.Ordinal))
            faults.Add($"parts.{part}.mesh", $"no machine can build it: {reason}{(doubtsOfSize[part] is { } doubt ? $"; {doubt}" : "")}");
        return plans;
    }

    private MachineGroupPlan Plan(string name, MachineSection machine, IReadOnlyList<BuildRecipe> recipes) => new()
    {
        Name = name,
        Count = machine.Count,
        Crew = machine.Crew is { } crew ? crews.GetValueOrDefault(crew) : null,
        Recipes = recipes,
        StartsAfter = machine.Starts.After?.ToTimeSpan(),
        SetUp = Work(machine.Handling.SetUp),
        InertAndHeat = machine.Handling.InertAndHeat,
        Cool = machine.Handling.Cool,
        Unload = Work(machine.Handling.Unload),
        BuildFailure = machine.BuildFailure is { Rate.Si: > 0 } failure
            ? new(failure.Rate, failure.Loses.Distribution, failure.Recovery.Distribution)
            : null,
        Ownership = Ownership(machine),
        ConsumablesRate = machine.Consumables,
        PlateCostPerUse = new PlateCost(
            machine.BuildPlate.Price, machine.BuildPlate.Refurbishments, machine.BuildPlate.Refurbishing).PerUse,
        GasToInert = machine.Gas.ToInert,
        GasFlow = machine.Gas.Flow,
        GasPrice = machine.Gas.Price,
        GasEnergy = machine.Gas.Energy,
        GasCarbon = machine.Gas.Carbon,
        PowerPrinting = machine.Power.Printing,
        PowerIdle = machine.Power.Idle,
        EnergyPrice = keys.EnergyPrice,
    };

    private static WorkPlan Work(WorkSection work) => new(work.Time.Distribution, work.CrewTime?.Distribution);

    private OwnershipRate Ownership(MachineSection machine) => new()
    {
        Price = machine.Price,
        Infrastructure = machine.Ownership.Infrastructure,
        Life = machine.Ownership.Life,
        ResidualValue = machine.Ownership.ResidualValue,
        Interest = machine.Ownership.Interest,
        Maintenance = machine.Ownership.Maintenance,
        SiteCost = machine.Ownership.SiteCost + new Rate<Money, Duration>(keys.FloorPrice.Si * machine.Ownership.FloorSpace.Si),
    };

    // Null if the machine itself cannot build, so that nobody knows what it could.
    private IReadOnlyList<BuildRecipe>? Recipes(string name, MachineSection machine)
    {
        if (!faults.AreKnown(s_keysOfBuilds.Select(key => $"machines.{name}.{key}"))) return null;
        if (MachineProcess.TryOf(name, machine, out var key, out var message) is not { } process)
        {
            faults.Add(key.Length == 0 ? $"machines.{name}" : $"machines.{name}.{key}", message);
            return null;
        }
        var recipes = new List<BuildRecipe>();
        foreach (var (part, section) in keys.Parts)
            if (shapes[part] is { } shape && IsKnown(part, section.Material) && Recipe(process, parts[part], section, shape) is { } recipe)
                recipes.Add(recipe);
        return recipes;
    }

    private bool IsKnown(string part, string material) => parts.ContainsKey(part)
        && faults.AreKnown([.. s_keysOfParts.Select(key => $"parts.{part}.{key}"), $"materials.{material}", $"powder.{material}.packing"]);

    // How the machine builds the part; null if it cannot.
    private BuildRecipe? Recipe(MachineProcess process, PartPlan part, PartSection section, PartShape shape)
    {
        var (material, metal, powder) = (section.Material, keys.Materials[section.Material], keys.Powder[section.Material]);
        if (process.Unsuited(material, metal) is { } reason)
        {
            _misfits[part.Name] = reason;
            return null;
        }
        try
        {
            var (machine, model) = (process.Machine, process.Model(material, metal, powder));
            var oriented = shape.On(machine, model);
            var capacity = oriented.Capacity(machine, model);
            process = process.TunedTo(material, metal, oriented.SlicedFor(model), capacity.UnitsPerStorey);
            model = process.Model(material, metal, powder);
            var scan = model.Scan(oriented.SlicedFor(model)).WithSupports(oriented.Supports);
            var density = process.DensityOf(metal);
            var recipe = new BuildRecipe(
                part, part.UnitMass * (density.Fraction * oriented.Supports.Fraction), capacity.Units, scan.Layers,
                scan.PerUnit(capacity.Units),
                scan.LayerChange * scan.Layers,
                process.Plate.Area * OrientedPart.AsBuilt(oriented.Box, model).Z)
            {
                UnitsPerStorey = capacity.UnitsPerStorey,
                PlateScan = scan.Plate is { } plate ? units => plate.Of(units) : null,
                LayersBetween = capacity.Storeys > 1 ? OrientedPart.LayersBetween(machine, model) : 0,
                Density = density,
                DensityAsBuilt = density / Math.Pow(model.Oversize, 3),
                Binder = process.Binder(metal, powder),
            };
            if (!TimeLimits.Holds(recipe.ScanPerUnit * capacity.Units + recipe.RecoatOf(capacity.Units)))
                throw new ArgumentException($"printing a plate of {part.Name} would take more than 1000 years; is a value out of its "
                    + "usual range?");
            foreach (var warning in ProcessWarnings.Of(material, process.Name, process.Machine, model))
                warnings.OfMachine(process.Name, warning);
            return recipe;
        }
        catch (Exception problem) when (problem is OutsideLimitsException or PackingException)
        {
            _misfits[part.Name] = problem.Message;
        }
        catch (MeshException problem)
        {
            faults.Add($"parts.{part.Name}.mesh", problem.Message);
        }
        catch (ArgumentException problem)
        {
            faults.Add($"machines.{process.Name}", problem.Message);
        }
        return null;
    }
}
