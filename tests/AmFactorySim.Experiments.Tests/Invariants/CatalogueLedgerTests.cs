using AmFactorySim.Economics;
using AmFactorySim.Factory;
using AmFactorySim.Factory.ClosedForm;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using FsCheck.Fluent;

namespace AmFactorySim.Experiments.Tests.Invariants;

/// <summary>
/// For every machine of the catalogue with the route of its process, ledger and closed form agree to the cent, account by account, for any
/// quantity from one unit to three plates. Batches wait until they are full or the quantity is there.
/// </summary>
public sealed class CatalogueLedgerTests : IDisposable
{
    private const string Melted = "depowder, stress_relief, plate_cut, support_removal, hip, blasting, machining, inspection",
        Jetted = "cure, depowder, debind, sinter, hip, inspection", Cured = "green_cleaning, debind, sinter, machining, inspection";

    // At each station twice as long as at all before it together.
    private const int FirstPatienceDays = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("catalogue").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Machines => [.. ShippedCatalogue.Machines];

    [Theory]
    [MemberData(nameof(Machines))]
    public void Ledger_and_closed_form_agree_for_any_quantity(string machine)
    {
        var (plan, group, recipe) = Plan(machine);
        var planned = PlannedCost.Of(group, recipe);
        Prop.ForAll(Arb.From(Gen.Frequency(
            (1, Gen.Elements(1, recipe.PlateCapacity, recipe.PlateCapacity + 1, 3 * recipe.PlateCapacity)),
            (2, Gen.Choose(1, 3 * recipe.PlateCapacity)))), quantity =>
        {
            var run = new LedgerRecorder();
            new FactoryModel(plan with { Lots = [new(recipe.Part, quantity, TimeSpan.Zero, null, false)] }, 1, 1, run).Run();
            var cost = planned.Of(quantity);
            Assert.True(cost.Total > Money.Zero);
            foreach (var category in Enum.GetValues<CostCategory>())
                Assert.True(Math.Abs(run.Work.GetValueOrDefault(category.ToString()) - cost.Of(category).Si) <= 0.005,
                    $"{quantity} units, {category}: {run.Work.GetValueOrDefault(category.ToString())} in the ledger, {cost.Of(category)}");
            var binder = recipe.Binder is null ? 0 : cost.Of(CostCategory.Material, recipe.Binder.Name).Si;
            Assert.Equal(cost.Of(CostCategory.Material).Si - binder, run.MetalKg * recipe.Part.Powder.Price.Si, 0.005);
        }).Holds(15);
    }

    private (FactoryPlan Plan, MachineGroupPlan Group, BuildRecipe Recipe) Plan(string machine)
    {
        var keys = ShippedCatalogue.Machine(machine);
        var (material, route) = keys switch
        {
            { BinderJet: not null } => ("316L", Jetted),
            { Vat: not null } => ("316L", Cured),
            { ElectronBeam: not null } => ("Ti6Al4V", Melted),
            _ => ("AlSi10Mg", Melted),
        };
        var mesh = Repository.PathOf(
            keys.Vat is null ? "scenarios/parts/bracket.stl" : "tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl");
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, $$"""
            parts:
              part: { mesh: {{mesh}}, material: {{material}}, route: [{{route}}] }
            orders: [{ part: part, quantity: 1 }]
            machines: { {{machine}}: { crew: operators, packing: {{(keys.BinderJet is null ? "single_layer" : "stacked")}} } }
            stations:
              {{string.Join("\n  ", route.Split(", ").Select(station => $"{station}: {{ crew: operators }}"))}}
            crews: { operators: { count: 3, shift: always } }
            """);
        var plan = ScenarioReader.Read(file).Plan;
        var days = FirstPatienceDays;
        var patient = plan.Machines[0].Recipes[0].Part.Route.ToDictionary(station => station.Name, station =>
        {
            var patience = TimeSpan.FromDays(days);
            days *= station.BatchSize > 1 ? 2 : 1;
            return station with { StartsAfter = patience };
        });
        var recipe = plan.Machines[0].Recipes[0];
        recipe = recipe with { Part = recipe.Part with { Route = [.. recipe.Part.Route.Select(station => patient[station.Name])] } };
        var group = plan.Machines[0] with { Recipes = [recipe] };
        return (plan with
        {
            Machines = [group],
            Stations = [.. plan.Stations.Select(station => patient[station.Name])],
            Horizon = TimeSpan.FromDays(3 * days),
            WarmUp = TimeSpan.Zero,
        }, group, recipe);
    }

    /// <summary>Adds up what is posted for builds and units.</summary>
    private sealed class LedgerRecorder : RowRecorder
    {
        public Dictionary<string, double> Work { get; } = [];

        public double MetalKg { get; private set; }

        public override void Add(in LedgerRow row)
        {
            if (row.Object == CostObject.Factory) return;
            var account = row.Account.ToString();
            Work[account] = Work.GetValueOrDefault(account) + row.Amount.Si;
            if (row is { Account: Account.Material, Driver: CostDriver.MassKg }) MetalKg += row.Quantity;
        }

        public override void Add(in UnitRow row) => Assert.Equal(UnitStatus.Shipped, row.Status);
    }
}
