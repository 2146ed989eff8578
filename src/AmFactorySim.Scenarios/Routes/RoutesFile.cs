using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Routes;

/// <summary>What is assumed of conventional routes, as it is written, with all defaults filled in.</summary>
[Section("the routes", "Conventional ways to make parts, to compare printing with.")]
public sealed record RoutesFile(
    [Key("The workshop.")] RouteSettingSection Setting,
    [Key("The uncertainty of printing.")] RoutePrintingSection Printing,
    [Key("The metals, by name.", AtLeast = "1")] IReadOnlyDictionary<string, RouteMetalSection> Metals,
    [Key("The routes, by name.", AtLeast = "1")] IReadOnlyDictionary<string, RouteSection> Routes);

/// <summary>The workshop of conventional routes.</summary>
[Section("a setting", "The workshop of conventional routes.")]
public sealed record RouteSettingSection(
    [Key("The share of the calendar in which there is work.", AtLeast = "1 %", AtMost = "100 %")] Estimate<Share> WorkingTime,
    [Key("From the order to the arrival of material.", AtLeast = "0 h", AtMost = "10 y")] Estimate<Duration> MaterialLeadTime,
    [Key("The embodied energy of a kilogram of tools, from ore to finished mould.", AtLeast = "0 MJ/kg", AtMost = "100000 MJ/kg")]
    Estimate<Rate<Energy, Mass>> ToolEnergy,
    [Key("The greenhouse gases of that.", AtLeast = "0 kg/kg", AtMost = "100000 kg/kg")] Estimate<Rate<Mass, Mass>> ToolCarbon);

/// <summary>The uncertainty of printing.</summary>
[Section("a printing", "The uncertainty of the figures of printing, as multiples of the calculated values, and the time and machines that "
    + "printing needs besides its builds.")]
public sealed record RoutePrintingSection(
    [Key("Machine hours and all that goes with them: machine, consumables, electricity, people.", AtLeast = "0.001", AtMost = "1000")]
    Estimate<double> MachineHours,
    [Key("The price of powder.", AtLeast = "0.001", AtMost = "1000")] Estimate<double> PowderPrice,
    [Key("The energy and the greenhouse gases of making powder.", AtLeast = "0.001", AtMost = "1000")] Estimate<double> PowderFootprint,
    [Key("Post-processing: stations and their people.", AtLeast = "0.001", AtMost = "1000")] Estimate<double> PostProcessing,
    [Key("From the order to the first build: data preparation, supports, a place in the queue.", AtLeast = "0 h", AtMost = "10 y")]
    Estimate<Duration> Preparation,
    [Key("Machines that print the part.",
        Default = "1", AtLeast = "1", AtMost = "10000", Source = "assumption: one, as conventional steps have")]
    int Machines);

/// <summary>What conventional routes must know of a metal.</summary>
[Section("a metal", "The properties of a metal for conventional routes, or of the alloy that replaces it.")]
public sealed record RouteMetalSection(
    [Key("The price of bar or billet.", AtLeast = "0 USD/kg", AtMost = "1 MUSD/kg")] Estimate<Rate<Money, Mass>> BarPrice,
    [Key("The price of ingot for casting.", AtLeast = "0 USD/kg", AtMost = "1 MUSD/kg")] Estimate<Rate<Money, Mass>> IngotPrice,
    [Key("The price of moulding feedstock, by the metal in it.", Otherwise = "it is not moulded",
        AtLeast = "0 USD/kg", AtMost = "1 MUSD/kg")]
    Estimate<Rate<Money, Mass>>? FeedstockPrice,
    [Key("The price at which clean swarf is sold.", AtLeast = "0 USD/kg", AtMost = "1 MUSD/kg")] Estimate<Rate<Money, Mass>> ScrapPrice,
    [Key("The embodied energy of bar or ingot.", AtLeast = "0 MJ/kg", AtMost = "100000 MJ/kg")] Estimate<Rate<Energy, Mass>> EmbodiedEnergy,
    [Key("The greenhouse gases of that.", AtLeast = "0 kg/kg", AtMost = "100000 kg/kg")] Estimate<Rate<Mass, Mass>> EmbodiedCarbon,
    [Key("Volume cut off in an hour, roughing and finishing together.", AtLeast = "0.001 cm3/h", AtMost = "10 m3/h")]
    Estimate<Rate<Volume, Duration>> RemovalRate);

/// <summary>A conventional way to make parts.</summary>
[Section("a route", "A conventional way to make parts: what kind it is says which of the groups it has, machining, casting, "
    + "plastic_moulding or metal_moulding.")]
public sealed record RouteSection(
    [Key("The metals that suit this route; none: any.")] IReadOnlyList<string> Metals,
    [Key("The heaviest part that suits this route.", Otherwise = "any", AtLeast = "1 mg", AtMost = "1000 t")] Mass? MassLimit,
    [Key("Cutting from a billet.", Otherwise = "it is another route")] RouteMachiningSection? Machining,
    [Key("Casting.", Otherwise = "it is another route")] RouteCastingSection? Casting,
    [Key("Moulding in plastic.", Otherwise = "it is another route")] RoutePlasticSection? PlasticMoulding,
    [Key("Moulding metal powder.", Otherwise = "it is another route")] RouteMetalMouldingSection? MetalMoulding,
    [Key("With `plastic_moulding`: the share of the part that is printed and then moulded over.",
        Otherwise = "nothing of it is printed", AtLeast = "1 %", AtMost = "99 %")]
    Estimate<Share>? PrintedShare,
    [Key("The tools.")] RouteToolingSection Tooling,
    [Key("The minimum order quantity.", AtLeast = "1", AtMost = "1000000000")] Estimate<double> MinimumLot,
    [Key("Units made with one set-up.", AtLeast = "1", AtMost = "1000000000")] Estimate<double> LotSize,
    [Key("The steps, in order.", AtLeast = "1")] IReadOnlyDictionary<string, RouteStepSection> Steps);

/// <summary>Cutting from a billet.</summary>
[Section("a machining", "Cutting from a billet.")]
public sealed record RouteMachiningSection(
    [Key("The billet's volume by that of the box around the part.", AtLeast = "1", AtMost = "1000")] Estimate<double> Allowance,
    [Key("Mass bought for each mass in the part, in the place of box and allowance; conventional cutting wastes 80-90 % of the " +
         "billet on complex parts (Scaling DMLS), a ratio of 5 to 10.",
        Otherwise = "box and allowance decide", AtLeast = "1", AtMost = "1000")]
    Estimate<double>? BuyToFly,
    [Key("Which of the steps cuts; its time is what it takes beside cutting.")] string CuttingStep);

/// <summary>Casting.</summary>
[Section("a casting", "Casting.")]
public sealed record RouteCastingSection(
    [Key("Mass poured for each mass in the part, with runners and gates.", AtLeast = "1", AtMost = "1000")] Estimate<double> Poured,
    [Key("The share of runners and gates that is melted again.", AtLeast = "0 %", AtMost = "100 %")] Estimate<Share> Remelted,
    [Key("Electricity to melt and hold a mass that is poured.", AtLeast = "0 MJ/kg", AtMost = "100000 MJ/kg")]
    Estimate<Rate<Energy, Mass>> Melting,
    [Key("Shells, coatings and lubricants, for each mass poured.", AtLeast = "0 USD/kg", AtMost = "1 MUSD/kg")]
    Estimate<Rate<Money, Mass>> Consumables);

/// <summary>Moulding in plastic.</summary>
[Section("a plastic moulding", "Moulding in plastic: the same shape in another material.")]
public sealed record RoutePlasticSection(
    [Key("The plastic's density.", AtLeast = "0.01 g/cm3", AtMost = "30 g/cm3")] Estimate<Rate<Mass, Volume>> Density,
    [Key("Its price.", AtLeast = "0 USD/kg", AtMost = "1 MUSD/kg")] Estimate<Rate<Money, Mass>> Price,
    [Key("The embodied energy of it.", AtLeast = "0 MJ/kg", AtMost = "100000 MJ/kg")] Estimate<Rate<Energy, Mass>> EmbodiedEnergy,
    [Key("The greenhouse gases of that.", AtLeast = "0 kg/kg", AtMost = "100000 kg/kg")] Estimate<Rate<Mass, Mass>> EmbodiedCarbon,
    [Key("Plastic shot for each mass in the part, with its share of the runner.", AtLeast = "1", AtMost = "1000")] Estimate<double> Shot);

/// <summary>Moulding metal powder.</summary>
[Section("a metal moulding", "Moulding metal powder with binder.")]
public sealed record RouteMetalMouldingSection(
    [Key("Metal moulded for each mass in the part, with its share of the runner.", AtLeast = "1", AtMost = "1000")] Estimate<double> Shot,
    [Key("The share of runners that is moulded again.", AtLeast = "0 %", AtMost = "100 %")] Estimate<Share> Reground,
    [Key("The energy and the greenhouse gases of powder and feedstock, by those of bar and ingot.", AtLeast = "1", AtMost = "1000")]
    Estimate<double> PowderFootprint);

/// <summary>The tools of a conventional route.</summary>
[Section("a tooling", "Moulds, dies, or fixtures with their programs.")]
public sealed record RouteToolingSection(
    [Key("The price of a set, for a part of the size `for_box` and the complexity `for_complexity`.",
        AtLeast = "0 USD", AtMost = "1000 MUSD")]
    Estimate<Money> Price,
    [Key("The volume of the box around the part that the price is for.",
        Otherwise = "the price is the same for parts of any size", AtLeast = "1 mm3", AtMost = "1000 m3")]
    Volume? ForBox,
    [Key("How the price grows with the box around the part: (box / for_box) to this power.",
        Default = "0.4..0.6..0.8", AtLeast = "0", AtMost = "3", Source = "assumption: the six-tenths rule of cost engineering")]
    Estimate<double> SizeExponent,
    [Key("The complexity of the part that the price is for: its surface over that of a cube of the same volume.",
        Otherwise = "the price is the same for parts of any complexity", AtLeast = "0.5", AtMost = "1000")]
    double? ForComplexity,
    [Key("How the price grows with complexity: (complexity / for_complexity) to this power.",
        Default = "0.2..0.5..1", AtLeast = "0", AtMost = "3", Source = "assumption")]
    Estimate<double> ComplexityExponent,
    [Key("The steel in a set.", AtLeast = "0 kg", AtMost = "1000 t")] Estimate<Mass> Mass,
    [Key("From the order to the first part out of it.", AtLeast = "0 h", AtMost = "10 y")] Estimate<Duration> LeadTime,
    [Key("Units that a set makes.", AtLeast = "1", AtMost = "1000000000000")] Estimate<double> Life);

/// <summary>One step of a conventional route.</summary>
[Section("a route's step", "One step of a conventional route.")]
public sealed record RouteStepSection(
    [Key("How long a unit, or a whole batch, is worked on.", AtLeast = "0 s", AtMost = "1 y")] Estimate<Duration> Time,
    [Key("Units at once: cavities of a mould, trays of a furnace.", Default = "1", AtLeast = "1", AtMost = "1000000",
        Source = "assumption")]
    Estimate<double> Batch,
    [Key("Setting up for a lot.", Default = "0 h", AtLeast = "0 h", AtMost = "1 y", Source = "assumption")] Estimate<Duration> SetUp,
    [Key("The cost of an hour of work on the basis of the stations of printing: equipment whose hours in use pay for all hours, what it "
        + "uses up, and the people at it; without electricity.", AtLeast = "0 USD/h", AtMost = "1 MUSD/h")]
    Estimate<Rate<Money, Duration>> Rate,
    [Key("Electric power while working.", Default = "0 kW", AtLeast = "0 kW", AtMost = "100 MW", Source = "assumption")]
    Estimate<Power> Power,
    [Key("The yield of the step.", Default = "100 %", AtLeast = "1 %", AtMost = "100 %", Source = "assumption")]
    Estimate<Share> Yield,
    [Key("Waiting and transport before it.", Default = "0 h", AtLeast = "0 h", AtMost = "10 y", Source = "assumption")]
    Estimate<Duration> Wait);
