module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n28;
  wire n29;
  wire n3;
  wire n30;
  wire n31;
  wire n32;
  wire n33;
  wire n34;
  wire n35;
  wire n36;
  wire n37;
  wire n38;
  wire n39;
  wire n4;
  wire n40;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__nor3_1 u0 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n6)
  );
  sky130_fd_sc_hd__nor2_1 u1 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .Y(n4)
  );
  sky130_fd_sc_hd__a21boi_0 u10 (
    .A1(x_monetary_cc[3]),
    .A2(x_monetary_cc[4]),
    .B1_N(n6),
    .Y(n34)
  );
  sky130_fd_sc_hd__a21oi_1 u11 (
    .A1(n2),
    .A2(n3),
    .B1(n34),
    .Y(n21)
  );
  sky130_fd_sc_hd__nor2_1 u12 (
    .A(x_monetary_cc[0]),
    .B(n21),
    .Y(n5)
  );
  sky130_fd_sc_hd__a21oi_1 u13 (
    .A1(n4),
    .A2(n5),
    .B1(n6),
    .Y(n7)
  );
  sky130_fd_sc_hd__o21ai_0 u14 (
    .A1(n7),
    .A2(n11),
    .B1(n26),
    .Y(n14)
  );
  sky130_fd_sc_hd__a21oi_1 u15 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[2]),
    .B1(x_recency_months[3]),
    .Y(n13)
  );
  sky130_fd_sc_hd__nor3_1 u16 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[7]),
    .Y(n10)
  );
  sky130_fd_sc_hd__nor3_1 u17 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .C(x_recency_months[2]),
    .Y(n9)
  );
  sky130_fd_sc_hd__nand2_1 u18 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .Y(n8)
  );
  sky130_fd_sc_hd__o21ai_0 u19 (
    .A1(n8),
    .A2(n9),
    .B1(n10),
    .Y(n20)
  );
  sky130_fd_sc_hd__nor3_1 u2 (
    .A(x_monetary_cc[2]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[6]),
    .Y(n3)
  );
  sky130_fd_sc_hd__o21ai_0 u20 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B1(x_recency_months[2]),
    .Y(n18)
  );
  sky130_fd_sc_hd__and3_1 u21 (
    .A(x_recency_months[3]),
    .B(n11),
    .C(n18),
    .X(n12)
  );
  sky130_fd_sc_hd__nor3_1 u22 (
    .A(n12),
    .B(x_recency_months[4]),
    .C(n20),
    .Y(n30)
  );
  sky130_fd_sc_hd__nand2_1 u23 (
    .A(n30),
    .B(n13),
    .Y(n17)
  );
  sky130_fd_sc_hd__nor2_1 u24 (
    .A(n17),
    .B(n14),
    .Y(n40)
  );
  sky130_fd_sc_hd__a211o_1 u25 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[3]),
    .C1(x_frequency_times[2]),
    .X(n15)
  );
  sky130_fd_sc_hd__a21oi_1 u26 (
    .A1(n15),
    .A2(x_frequency_times[4]),
    .B1(x_frequency_times[7]),
    .Y(n16)
  );
  sky130_fd_sc_hd__or3b_2 u27 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[5]),
    .C_N(n16),
    .X(n22)
  );
  sky130_fd_sc_hd__inv_1 u28 (
    .A(n17),
    .Y(n19)
  );
  sky130_fd_sc_hd__a211oi_1 u29 (
    .A1(n18),
    .A2(n19),
    .B1(n20),
    .C1(n22),
    .Y(n25)
  );
  sky130_fd_sc_hd__inv_1 u3 (
    .A(x_monetary_cc[1]),
    .Y(n2)
  );
  sky130_fd_sc_hd__nand2_1 u30 (
    .A(x_monetary_cc[2]),
    .B(x_monetary_cc[4]),
    .Y(n32)
  );
  sky130_fd_sc_hd__nand3_1 u31 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[4]),
    .C(x_monetary_cc[1]),
    .Y(n33)
  );
  sky130_fd_sc_hd__o21ai_0 u32 (
    .A1(n33),
    .A2(n32),
    .B1(n34),
    .Y(n24)
  );
  sky130_fd_sc_hd__nor2_1 u33 (
    .A(x_monetary_cc[5]),
    .B(n21),
    .Y(n23)
  );
  sky130_fd_sc_hd__a31oi_1 u34 (
    .A1(n22),
    .A2(n23),
    .A3(n24),
    .B1(n25),
    .Y(n39)
  );
  sky130_fd_sc_hd__a21o_1 u35 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[0]),
    .B1(n26),
    .X(n31)
  );
  sky130_fd_sc_hd__nand2_1 u36 (
    .A(x_time_months[5]),
    .B(x_time_months[1]),
    .Y(n28)
  );
  sky130_fd_sc_hd__nand3_1 u37 (
    .A(n27),
    .B(n28),
    .C(n29),
    .Y(n36)
  );
  sky130_fd_sc_hd__o21ai_0 u38 (
    .A1(n30),
    .A2(n36),
    .B1(n31),
    .Y(n37)
  );
  sky130_fd_sc_hd__and3_1 u39 (
    .A(n32),
    .B(n33),
    .C(n34),
    .X(n35)
  );
  sky130_fd_sc_hd__o211ai_1 u4 (
    .A1(n2),
    .A2(n3),
    .B1(n4),
    .C1(n6),
    .Y(n26)
  );
  sky130_fd_sc_hd__a21oi_1 u40 (
    .A1(n35),
    .A2(n36),
    .B1(n37),
    .Y(n38)
  );
  sky130_fd_sc_hd__maj3_1 u41 (
    .A(n38),
    .B(n39),
    .C(n40),
    .X(y)
  );
  sky130_fd_sc_hd__nor2_1 u5 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n29)
  );
  sky130_fd_sc_hd__o31ai_1 u6 (
    .A1(x_time_months[3]),
    .A2(x_time_months[4]),
    .A3(x_time_months[2]),
    .B1(x_time_months[5]),
    .Y(n27)
  );
  sky130_fd_sc_hd__a211oi_1 u7 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B1(x_time_months[3]),
    .C1(x_time_months[4]),
    .Y(n0)
  );
  sky130_fd_sc_hd__o21ai_0 u8 (
    .A1(n0),
    .A2(n27),
    .B1(n29),
    .Y(n1)
  );
  sky130_fd_sc_hd__inv_1 u9 (
    .A(n1),
    .Y(n11)
  );
endmodule
