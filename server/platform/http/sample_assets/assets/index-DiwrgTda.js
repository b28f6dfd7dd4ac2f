console.log("a sample script, long enough that compression makes it shorter shorter shorter shorter");
