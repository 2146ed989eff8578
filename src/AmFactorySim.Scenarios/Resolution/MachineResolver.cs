using System.Collections.Immutable;
using AmFactorySim.Economics;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>The plans of machines: what each can build, how long it takes and what it costs.</summary>
internal sealed class MachineResolver(
    ScenarioFile keys, ImmutableSortedDictionary<string, CrewPlan> crews, ImmutableSortedDictionary<string, PartPlan> parts,
    ImmutableSortedDictionary<string, PartShape?> shapes, Action<string, string> fault)
{
    // Why a part fits none of the machines that were looked at; gone as soon as one fits.
    private readonly Dictionary<string, string> _misfits = new(StringComparer.Ordinal);

    public IReadOnlyList<MachineGroupPlan> Plan()
    {
        var built = new HashSet<string>(StringComparer.Ordinal);
        var plans = new List<MachineGroupPlan>();
        foreach (var (name, machine) in keys.Machines)
        {
            var recipes = Recipes(name, machine);
            built.UnionWith(recipes.Select(r => r.Part.Name));
            plans.Add(Plan(name, machine, recipes));
        }
        foreach (var (part, reason) in _misfits.Where(m => !built.Contains(m.Key)).OrderBy(m => m.Key, StringComparer.Ordinal))
            fault($"parts.{part}.mesh", $"no machine can build it: {reason}");
        return plans;
    }

    private MachineGroupPlan Plan(string name, MachineSection machine, IReadOnlyList<BuildRecipe> recipes) => new()
    {
        Name = name,
        Count = machine.Count,
        Crew = machine.Crew is { } crew ? crews[crew] : null,
        Recipes = recipes,
        StartsAfter = machine.Starts.After?.ToTimeSpan(),
        SetUp = new(machine.SetUp.Time.Distribution, machine.SetUp.CrewTime?.Distribution),
        InertAndHeat = machine.InertAndHeat,
        Cool = machine.Cool,
        Unload = new(machine.Unload.Time.Distribution, machine.Unload.CrewTime?.Distribution),
        BuildFailure = machine.BuildFailure.Rate.Si > 0
            ? new(machine.BuildFailure.Rate, machine.BuildFailure.Loses.Distribution, machine.BuildFailure.Recovery.Distribution)
            : null,
        Ownership = Owning(machine),
        ConsumablesRate = machine.Consumables,
        PlateCostPerUse = new PlateCost(machine.PlatePrice, machine.PlateRefurbishments, machine.PlateRefurbishing).PerUse,
        GasToInert = machine.GasToInert,
        GasFlow = machine.GasFlow,
        GasPrice = machine.GasPrice,
        GasEnergy = machine.GasEnergy,
        GasCarbon = machine.GasCarbon,
        PowerPrinting = machine.PowerPrinting,
        PowerIdle = machine.PowerIdle,
        EnergyPrice = keys.EnergyPrice,
    };

    private OwnershipRate Owning(MachineSection machine) => new()
    {
        Price = machine.Price,
        Infrastructure = machine.Infrastructure,
        Life = machine.Life,
        Interest = machine.Interest,
        Maintenance = machine.Maintenance,
        SiteCost = machine.SiteCost + new Rate<Money, Duration>(keys.FloorPrice.Si * machine.FloorSpace.Si),
    };

    private IReadOnlyList<BuildRecipe> Recipes(string name, MachineSection machine)
    {
        if (ProcessModels.Fault(machine.Chamber) is { } reason)
        {
            fault($"machines.{name}.chamber", reason);
            return [];
        }
        if (ProcessModels.Fault(machine) is { } mixture)
        {
            fault($"machines.{name}", mixture);
            return [];
        }
        var recipes = new List<BuildRecipe>();
        foreach (var (part, section) in keys.Parts)
            if (shapes[part] is { } shape && Recipe(name, machine, parts[part], section, shape) is { } recipe) recipes.Add(recipe);
        return recipes;
    }

    // How the machine builds the part; nothing if it cannot.
    private BuildRecipe? Recipe(string name, MachineSection machine, PartPlan part, PartSection section, PartShape shape)
    {
        if (ProcessModels.Unsuited(name, machine, section.Material, keys.Materials[section.Material]) is { } reason)
        {
            _misfits[part.Name] = reason;
            return null;
        }
        try
        {
            var plate = ProcessModels.Plate(machine.Chamber);
            var (metal, powder) = (keys.Materials[section.Material], keys.Powder[section.Material]);
            var model = ProcessModels.RateModel(name, machine, section.Material, metal, powder);
            var standing = shape.On(machine, model);
            var capacity = standing.Capacity(machine, model);
            if (machine.Parameters == LaserParameters.Fastest)
                model = LaserModels.Model(name, LaserModels.Fastest(name, machine, section.Material, metal, standing.SlicedFor(model), capacity.UnitsPerStorey), section.Material, metal);
            var scan = model.Scan(standing.SlicedFor(model)).WithSupports(standing.Supports);
            var recipe = new BuildRecipe(
                part, part.UnitMass * standing.Supports.Fraction, capacity.Units, scan.Layers, scan.Scan, scan.LayerChange * scan.Layers,
                plate.Area * OrientedPart.AsBuilt(standing.Box, model).Z)
            {
                UnitsPerStorey = capacity.UnitsPerStorey,
                LayersBetween = capacity.Storeys > 1 ? OrientedPart.LayersBetween(machine, model) : 0,
            };
            if (!TimeLimits.Holds(recipe.ScanPerUnit * capacity.Units + recipe.RecoatOf(capacity.Units)))
                throw new ArgumentException($"printing a plate of {part.Name} would take more than 1000 years; is a value out of its usual range?");
            return recipe;
        }
        catch (OutsideLimitsException problem)
        {
            _misfits[part.Name] = problem.Message;
        }
        catch (PackingException problem)
        {
            _misfits[part.Name] = problem.Message;
        }
        catch (MeshException problem)
        {
            fault($"parts.{part.Name}.mesh", problem.Message);
        }
        catch (ArgumentException problem)
        {
            fault($"machines.{name}", problem.Message);
        }
        return null;
    }
}
