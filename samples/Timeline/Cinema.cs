#:project ../../src/AmFactorySim.Timeline/AmFactorySim.Timeline.csproj
#:property PublishAot=false

// One ticket counter and three films: when a film is sold out, everybody who queues for it leaves.
using AmFactorySim.Timeline;

var sim = new Simulation(seed: 42);
var counter = new Resource(sim, capacity: 1, name: "counter");
Film[] films = [new(sim, "Layer by Layer"), new(sim, "The Last Recoater"), new(sim, "Melt Pool")];
RandomStream arrivals = sim.Stream("arrivals"), choices = sim.Stream("choices");
var gap = Distribution.Exponential(mean: 0.4);          // minutes
int visitors = 0, bought = 0, tooFew = 0, walkedAway = 0, turnedAway = 0;

async Process Visitor(Film film, int tickets)
{
    if (film.IsSoldOut)
    {
        turnedAway++;
        return;
    }
    // Whichever comes first: our turn, or the film is sold out.
    Request<Lease> turn = counter.Acquire().AsRequest();
    if (await sim.AnyOf(turn, film.SoldOut) == 1)
    {
        walkedAway++;
        return;
    }
    using Lease place = turn.Result;
    await sim.Delay(0.5.Minutes());
    if (tickets > film.Seats)
    {
        tooFew++;
        return;
    }
    film.Seats -= tickets;
    bought++;
    if (film.IsSoldOut)
    {
        Console.WriteLine($"{sim.Now:hh\\:mm}  {film.SoldOut.Name}, {film.SoldOut.Waiting} in line leave");
        film.SoldOut.Fire();
    }
}

async Process Doors()
{
    while (sim.Now < 30.Minutes())
    {
        await sim.Delay(gap.Sample(arrivals).Minutes());
        visitors++;
        sim.Start(Visitor(films[choices.NextInt(3)], tickets: 1 + choices.NextInt(6)));
    }
}

sim.Start(Doors());
sim.Run();
Console.WriteLine($"{visitors} visitors: {bought} bought, {tooFew} found too few seats,");
Console.WriteLine($"{walkedAway} left the queue, {turnedAway} came too late");

internal sealed class Film(Simulation sim, string title)
{
    public string Title => title;
    public int Seats { get; set; } = 50;
    public bool IsSoldOut => Seats < 2;
    public Signal SoldOut { get; } = new(sim, $"{title} is sold out");
}
