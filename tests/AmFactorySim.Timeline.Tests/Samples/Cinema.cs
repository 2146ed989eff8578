namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>One ticket counter, three films: when a film is sold out, all who queue for it walk away at once.</summary>
internal static class Cinema
{
    internal sealed record Outcome(IReadOnlyList<(int Left, int Sold)> Films, int Visitors, int Bought, int TooFew, int WalkedAway,
        int TurnedAway, int StillHere);

    #region film
    internal sealed class Film(Simulation sim, string title)
    {
        public string Title => title;
        public int Seats { get; set; } = 50;
        public bool IsSoldOut => Seats < 2;
        public Signal SoldOut { get; } = new(sim, $"{title} is sold out");
    }
    #endregion

    internal static Outcome Run(TextWriter Console)
    {
        #region program
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
            // Whichever comes first: our turn, or the news that there are no tickets.
            Request<Lease> turn = counter.Acquire().AsRequest();
            if (await sim.AnyOf(turn, film.SoldOut) == 1)
            {
                walkedAway++;
                return;
            }
            using Lease place = turn.Result;
            await sim.Delay(TimeSpan.FromMinutes(0.5));
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
            while (sim.Now < TimeSpan.FromMinutes(30))
            {
                await sim.Delay(TimeSpan.FromMinutes(gap.Sample(arrivals)));
                visitors++;
                sim.Start(Visitor(films[choices.NextInt(3)], tickets: 1 + choices.NextInt(6)));
            }
        }

        sim.Start(Doors());
        sim.Run();
        Console.WriteLine($"{visitors} visitors: {bought} bought, {tooFew} found too few seats, {walkedAway} walked away, " +
            $"{turnedAway} came too late");
        #endregion
        return new Outcome([.. films.Select(film => (film.Seats, 50 - film.Seats))], visitors, bought, tooFew, walkedAway, turnedAway,
            sim.WaitingProcesses().Count);
    }
}
